import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { BULK_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch, trailSchema } from '../../shared/list-search.js';
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
  validateSearch: listSearch({ sort: z.enum(BULK_SORTS) }),
  component: lazyRouteComponent(() => import('./bulk/BulkActsPage.js'), 'BulkActsPage'),
});

const bulkActRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/stuck/bulk/$number',
  validateSearch: z.object({ trail: trailSchema }),
  component: lazyRouteComponent(() => import('./bulk/BulkActPage.js'), 'BulkActPage'),
});

export const stuckRoutes = [stuckRoute, bulkActsRoute, bulkActRoute] as const;
