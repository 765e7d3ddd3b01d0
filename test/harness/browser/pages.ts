import type { PortalScene, Who } from '../../factories/portal-scene.js';

/** One page of the portal, as it is looked at in tests and pictures. */
export interface LookedAt {
  /** Its address as the router has it; what begins with `/desk` is for who is signed in. */
  readonly route: string;
  /** Who opens it; absent: who is not signed in. */
  readonly who?: Who;
  /** Where the things of the scene are; absent: the address is the route. */
  readonly at?: (scene: PortalScene) => string;
}

const one = (path: string, pick: (scene: PortalScene) => string) => (scene: PortalScene) =>
  `${path}/${pick(scene)}`;

/** Every page, in the order of the pictures. A page of the sources without a row here fails a test. */
export const PAGES: readonly LookedAt[] = [
  { route: '/' },
  { route: '/how' },
  { route: '/search' },
  { route: '/records/:id', at: one('/records', ({ recordId }) => recordId) },
  { route: '/check' },
  { route: '/progress' },
  { route: '/verify' },
  { route: '/statistics' },
  { route: '/sign-in' },
  { route: '/sign-in/identity' },
  { route: '/registration' },
  { route: '/account/invitation' },
  { route: '/account/recovery' },
  { route: '/account/email' },
  { route: '/desk', who: 'applicant' },
  { route: '/desk/records', who: 'applicant' },
  { route: '/desk/records/$id', who: 'applicant', at: one('/desk/records', ({ recordId }) => recordId) },
  { route: '/desk/applications', who: 'drafting' },
  {
    route: '/desk/applications/$id',
    who: 'drafting',
    at: one('/desk/applications', ({ draftId }) => draftId),
  },
  { route: '/desk/progress', who: 'applicant' },
  {
    route: '/desk/progress/$caseNo',
    who: 'applicant',
    at: one('/desk/progress', ({ supplementNo }) => supplementNo),
  },
  {
    route: '/desk/progress/$caseNo/notices/$number',
    who: 'applicant',
    at: ({ supplementNo }) => `/desk/progress/${supplementNo}/notices/${supplementNo}-补正-1`,
  },
  { route: '/desk/agents', who: 'applicant' },
  { route: '/desk/agents/new', who: 'applicant' },
  { route: '/desk/inbox', who: 'applicant' },
  { route: '/desk/account', who: 'credit-office' },
  { route: '/desk/cases', who: 'credit-office' },
  { route: '/desk/cases/load', who: 'department-leader' },
  { route: '/desk/cases/$caseNo', who: 'reviewer', at: one('/desk/cases', ({ caseNo }) => caseNo) },
  { route: '/desk/registrations', who: 'credit-office' },
  {
    route: '/desk/registrations/$id',
    who: 'credit-office',
    at: one('/desk/registrations', ({ registrationId }) => registrationId),
  },
  { route: '/desk/commitments', who: 'credit-office' },
  { route: '/desk/commitments/import', who: 'credit-office' },
  { route: '/desk/commitments/coverage', who: 'credit-office' },
  { route: '/desk/market-entities', who: 'credit-office' },
  { route: '/desk/market-entities/import', who: 'credit-office' },
  {
    route: '/desk/commitments/$id',
    who: 'credit-office',
    at: one('/desk/commitments', ({ commitmentId }) => commitmentId),
  },
  { route: '/desk/publications', who: 'credit-office' },
  { route: '/desk/notices', who: 'credit-office' },
  { route: '/desk/reminders', who: 'credit-office' },
  { route: '/desk/urge-letters', who: 'supervisor' },
  {
    route: '/desk/urge-letters/$id',
    who: 'department-leader',
    at: one('/desk/urge-letters', ({ urgeLetterId }) => urgeLetterId),
  },
  { route: '/desk/imports', who: 'credit-office' },
  { route: '/desk/held-rows', who: 'credit-office' },
  { route: '/desk/window', who: 'credit-office' },
  { route: '/desk/window/new', who: 'credit-office' },
  { route: '/desk/corrections', who: 'credit-office' },
  { route: '/desk/stuck', who: 'supervisor' },
  { route: '/desk/oversight', who: 'supervisor' },
  { route: '/desk/oversight/cases', who: 'department-leader' },
  { route: '/desk/health', who: 'administrator' },
  { route: '/desk/stuck/bulk', who: 'supervisor' },
  { route: '/desk/duties', who: 'credit-office' },
  { route: '/desk/spot-checks', who: 'supervisor' },
  { route: '/desk/recusals', who: 'supervisor' },
  { route: '/desk/holds', who: 'supervisor' },
  { route: '/desk/retention', who: 'supervisor' },
  { route: '/desk/retention/due', who: 'supervisor' },
  { route: '/desk/audit', who: 'auditor' },
  { route: '/desk/audit/days', who: 'auditor' },
  { route: '/desk/staff', who: 'administrator' },
  { route: '/desk/staff/import', who: 'administrator' },
  { route: '/desk/staff/$id', who: 'administrator', at: one('/desk/staff', ({ staffId }) => staffId) },
  { route: '/desk/departments', who: 'administrator' },
];

/** Pages of things that the scene does not have: looked at on their way by the walks that make such a thing. */
export const WALKED_ELSEWHERE: Readonly<Record<string, string>> = {
  '/desk/agents/$id': 'test/e2e/portal/agents.spec.ts',
  '/desk/imports/$id': 'test/e2e/portal/credit-office.spec.ts',
  '/desk/notices/$id': 'test/e2e/portal/credit-office.spec.ts',
  '/desk/retention/runs/$number': 'test/e2e/portal/privacy.spec.ts',
  '/desk/stuck/bulk/$number': 'test/e2e/portal/stuck-bulk.spec.ts',
  '/desk/window/$id': 'test/e2e/portal/window.spec.ts',
};

/** Whether the server draws it, for everybody; the others are of the portal. */
export const isForPublic = ({ route }: LookedAt): boolean =>
  !/^\/(desk|sign-in|account|registration)(\/|$)/.test(route);

export const addressOf = ({ route, at }: LookedAt, scene: PortalScene): string => at?.(scene) ?? route;
