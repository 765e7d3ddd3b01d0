import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ABSENCE_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listPlaces } from '../../shared/list-place.js';
import { queueSearch } from './queue/queue-search.js';

const queueRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/cases',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./queue/QueuePage.js'), 'QueuePage'),
});

const loadRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/cases/load',
  validateSearch: listPlaces({ absences: ABSENCE_SORTS }).extend({
    department: z.string().max(64).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./load/LoadPage.js'), 'LoadPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/cases/$caseNo',
  component: lazyRouteComponent(() => import('./page/CasePage.js'), 'CasePage'),
});

export const caseRoutes = [queueRoute, loadRoute, caseRoute] as const;
