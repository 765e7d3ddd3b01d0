import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '../../app/root-routes.js';
import { nextPage } from '../../shared/next-page.js';

/** Where to go afterwards. */
const search = z.object({ next: nextPage });

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: search,
  component: lazyRouteComponent(() => import('./SignInPage.js'), 'SignInPage'),
});

/** As it stands in the address. */
const brought = z.object({
  code: z.string().optional().catch(undefined),
  state: z.string().optional().catch(undefined),
  iss: z.string().optional().catch(undefined),
});

const identityReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/identity',
  validateSearch: brought,
  component: lazyRouteComponent(() => import('./IdentityReturnPage.js'), 'IdentityReturnPage'),
});

export const signInRoutes = [signInRoute, identityReturnRoute] as const;
