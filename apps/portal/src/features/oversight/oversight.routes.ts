import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';
import { countedSearch, oversightSearch } from './oversight-search.js';

const oversightRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/oversight',
  validateSearch: oversightSearch,
  component: lazyRouteComponent(() => import('./OversightPage.js'), 'OversightPage'),
});

const countedRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/oversight/cases',
  validateSearch: countedSearch,
  component: lazyRouteComponent(() => import('./CountedPage.js'), 'CountedPage'),
});

export const oversightRoutes = [oversightRoute, countedRoute] as const;
