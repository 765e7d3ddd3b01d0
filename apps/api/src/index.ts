export { createApi } from './create-api.js';
export { type ApiServices, openApiServices } from './platform/api-services.js';
