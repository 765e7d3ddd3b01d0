export { loadDemoCounty } from './demo-county/load-demo-county.js';
