import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute, rootRoute } from '../../app/root-routes.js';

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account/invitation',
  component: lazyRouteComponent(() => import('./SetPasswordPage.js'), 'InvitationPage'),
});

const recoveryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account/recovery',
  component: lazyRouteComponent(() => import('./RecoveryPage.js'), 'RecoveryPage'),
});

/** The code of the mail counts for who is signed in only. */
const emailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account/email',
  component: lazyRouteComponent(() => import('./ConfirmEmailPage.js'), 'ConfirmEmailPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./AccountPage.js'), 'AccountPage'),
});

export const accountRoutes = [invitationRoute, recoveryRoute, emailRoute] as const;
export const ownAccountRoutes = [accountRoute] as const;
