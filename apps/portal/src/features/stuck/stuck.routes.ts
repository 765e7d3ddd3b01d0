import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';
import { bulkActsSearch, bulkItemsSearch } from './bulk/bulk-search.js';
import { stuckSearch } from './stuck-search.js';

const stuckRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/stuck',
  validateSearch: stuckSearch,
  component: lazyRouteComponent(() => import('./StuckPage.js'), 'StuckPage'),
});

const bulkActsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/stuck/bulk',
  validateSearch: bulkActsSearch,
  component: lazyRouteComponent(() => import('./bulk/BulkActsPage.js'), 'BulkActsPage'),
});

const bulkActRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/stuck/bulk/$number',
  validateSearch: bulkItemsSearch,
  component: lazyRouteComponent(() => import('./bulk/BulkActPage.js'), 'BulkActPage'),
});

export const stuckRoutes = [stuckRoute, bulkActsRoute, bulkActRoute] as const;
