import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';
import { stuckSearch } from './stuck-search.js';

const stuckRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/stuck',
  validateSearch: stuckSearch,
  component: lazyRouteComponent(() => import('./StuckPage.js'), 'StuckPage'),
});

export const stuckRoutes = [stuckRoute] as const;
