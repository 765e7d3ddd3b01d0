import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';
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
  component: lazyRouteComponent(() => import('./load/LoadPage.js'), 'LoadPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/cases/$caseNo',
  component: lazyRouteComponent(() => import('./page/CasePage.js'), 'CasePage'),
});

export const caseRoutes = [queueRoute, loadRoute, caseRoute] as const;
