import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';
import { marketEntitySearch } from './market-entity-search.js';

const marketEntitiesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/market-entities',
  validateSearch: marketEntitySearch,
  component: lazyRouteComponent(() => import('./MarketEntitiesPage.js'), 'MarketEntitiesPage'),
});

const importRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/market-entities/import',
  component: lazyRouteComponent(() => import('./ImportPage.js'), 'ImportPage'),
});

export const marketEntityRoutes = [marketEntitiesRoute, importRoute] as const;
