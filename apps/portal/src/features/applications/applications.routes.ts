import { APPLICATION_SORTS, APPLICATION_STATES } from '@xinxiu/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';
import { STEPS } from './steps.js';

const applicationsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/applications',
  validateSearch: listSearch({ state: z.enum(APPLICATION_STATES), sort: z.enum(APPLICATION_SORTS) }),
  component: lazyRouteComponent(() => import('./ApplicationsPage.js'), 'ApplicationsPage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/applications/$id',
  validateSearch: z.object({ step: z.enum(STEPS).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./ApplicationPage.js'), 'ApplicationPage'),
});

export const applicationRoutes = [applicationsRoute, applicationRoute] as const;
