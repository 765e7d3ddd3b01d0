import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { REGISTRATION_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute, rootRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const registrationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registration',
  component: lazyRouteComponent(() => import('./RegistrationPage.js'), 'RegistrationPage'),
});

const tasksRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/registrations',
  validateSearch: listSearch({
    status: z.enum(['submitted', 'approved', 'refused']),
    sort: z.enum(REGISTRATION_SORTS),
  }),
  component: lazyRouteComponent(() => import('./TasksPage.js'), 'TasksPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/registrations/$id',
  component: lazyRouteComponent(() => import('./TaskPage.js'), 'TaskPage'),
});

export const registrationTaskRoutes = [tasksRoute, taskRoute] as const;
export const registrationRoutes = [registrationRoute] as const;
