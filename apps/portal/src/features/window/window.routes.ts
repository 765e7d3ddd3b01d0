import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { APPLICATION_SORTS, APPLICATION_STATES } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';
import { STEPS } from '../applications/steps.js';

const windowRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/window',
  validateSearch: listSearch({ state: z.enum(APPLICATION_STATES), sort: z.enum(APPLICATION_SORTS) }),
  component: lazyRouteComponent(() => import('./WindowPage.js'), 'WindowPage'),
});

const openRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/window/new',
  component: lazyRouteComponent(() => import('./OpenPage.js'), 'OpenPage'),
});

const draftRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/window/$id',
  validateSearch: z.object({ step: z.enum(STEPS).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./DraftPage.js'), 'DraftPage'),
});

export const windowRoutes = [windowRoute, openRoute, draftRoute] as const;
