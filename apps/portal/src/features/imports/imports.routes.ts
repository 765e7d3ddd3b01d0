import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const importsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./ImportsPage.js'), 'ImportsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/imports/$id',
  validateSearch: listSearch({ outcome: z.enum(['taken', 'held', 'refused']) }),
  component: lazyRouteComponent(() => import('./ImportPage.js'), 'ImportPage'),
});

export const importRoutes = [importsRoute, importRoute] as const;
