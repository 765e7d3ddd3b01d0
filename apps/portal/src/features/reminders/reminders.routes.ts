import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';
import { foreseenSearch } from './foreseen-search.js';

const foreseenRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/reminders',
  validateSearch: foreseenSearch,
  component: lazyRouteComponent(() => import('./ForeseenPage.js'), 'ForeseenPage'),
});

export const reminderRoutes = [foreseenRoute] as const;
