import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';

const dutiesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/duties',
  component: lazyRouteComponent(() => import('./DutiesPage.js'), 'DutiesPage'),
});

export const dutyRoutes = [dutiesRoute] as const;
