import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';
import { publicationSearch } from './publication-search.js';

const publicationsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/publications',
  validateSearch: publicationSearch,
  component: lazyRouteComponent(() => import('./PublicationsPage.js'), 'PublicationsPage'),
});

export const publicationRoutes = [publicationsRoute] as const;
