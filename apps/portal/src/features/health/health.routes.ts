import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';

const healthRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/health',
  component: lazyRouteComponent(() => import('./HealthPage.js'), 'HealthPage'),
});

export const healthRoutes = [healthRoute] as const;
