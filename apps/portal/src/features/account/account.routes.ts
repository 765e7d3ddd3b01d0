import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ABSENCE_SORTS, CORRECTION_SORTS, DISCLOSURE_SORTS, RECUSAL_SORTS } from '@xinxiu/contracts';
import { deskRoute, rootRoute } from '../../app/root-routes.js';
import { listPlaces } from '../../shared/list-place.js';

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
  validateSearch: listPlaces({
    corrections: CORRECTION_SORTS,
    disclosures: DISCLOSURE_SORTS,
    recusals: RECUSAL_SORTS,
    absences: ABSENCE_SORTS,
  }),
  component: lazyRouteComponent(() => import('./AccountPage.js'), 'AccountPage'),
});

export const accountRoutes = [invitationRoute, recoveryRoute, emailRoute] as const;
export const ownAccountRoutes = [accountRoute] as const;
