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

/** As it stands in the address: a code of digits only is no number. */
const brought = z.object({
  code: z.coerce.string().optional().catch(undefined),
  state: z.coerce.string().optional().catch(undefined),
  iss: z.string().optional().catch(undefined),
});

const identityReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/identity',
  validateSearch: brought,
  component: lazyRouteComponent(() => import('./IdentityReturnPage.js'), 'IdentityReturnPage'),
});

export const signInRoutes = [signInRoute, identityReturnRoute] as const;
