import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { HOLD_SORTS, RUN_SORTS } from '@xinxiu/contracts';
import { DELETION_STATES, DUE_STANDINGS, HOLD_KINDS } from '@xinxiu/domain';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const runsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/retention',
  validateSearch: listSearch({ state: z.enum(DELETION_STATES), sort: z.enum(RUN_SORTS) }),
  component: lazyRouteComponent(() => import('./RunsPage.js'), 'RunsPage'),
});

const dueRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/retention/due',
  validateSearch: listSearch({ standing: z.enum(DUE_STANDINGS) }),
  component: lazyRouteComponent(() => import('./DuePage.js'), 'DuePage'),
});

const runRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/retention/runs/$number',
  component: lazyRouteComponent(() => import('./RunPage.js'), 'RunPage'),
});

const holdsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/holds',
  validateSearch: listSearch({ kind: z.enum(HOLD_KINDS), ended: z.boolean(), sort: z.enum(HOLD_SORTS) }),
  component: lazyRouteComponent(() => import('./HoldsPage.js'), 'HoldsPage'),
});

export const retentionRoutes = [runsRoute, dueRoute, runRoute, holdsRoute] as const;
