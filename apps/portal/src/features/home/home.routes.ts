import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';

/** What each role needs first. */
const homeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./HomePage.js'), 'HomePage'),
});

export const homeRoutes = [homeRoute] as const;
