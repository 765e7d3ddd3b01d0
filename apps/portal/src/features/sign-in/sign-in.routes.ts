import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '../../app/root-routes.js';

/** Where to go afterwards: a page of the desk, so that a link leads nobody elsewhere. */
const search = z.object({
  next: z
    .string()
    .regex(/^\/desk(?:[/?].*)?$/)
    .optional()
    .catch(undefined),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: search,
  component: lazyRouteComponent(() => import('./SignInPage.js'), 'SignInPage'),
});

export const signInRoutes = [signInRoute] as const;
