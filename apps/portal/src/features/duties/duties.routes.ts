import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';

const dutiesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/duties',
  component: lazyRouteComponent(() => import('./DutiesPage.js'), 'DutiesPage'),
});

const spotChecksRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/spot-checks',
  component: lazyRouteComponent(() => import('./SpotChecksPage.js'), 'SpotChecksPage'),
});

export const dutyRoutes = [dutiesRoute, spotChecksRoute] as const;
