import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { accountRoutes, ownAccountRoutes } from '../features/account/account.routes.js';
import { agentRoutes } from '../features/agents/agents.routes.js';
import { applicationRoutes } from '../features/applications/applications.routes.js';
import { auditRoutes } from '../features/audit/audit.routes.js';
import { caseRoutes } from '../features/cases/cases.routes.js';
import { commitmentRoutes } from '../features/commitments/commitments.routes.js';
import { correctionRoutes } from '../features/corrections/corrections.routes.js';
import { dutyRoutes } from '../features/duties/duties.routes.js';
import { heldRowRoutes } from '../features/held-rows/held-rows.routes.js';
import { homeRoutes } from '../features/home/home.routes.js';
import { importRoutes } from '../features/imports/imports.routes.js';
import { inboxRoutes } from '../features/inbox/inbox.routes.js';
import { marketEntityRoutes } from '../features/market-entities/market-entities.routes.js';
import { progressRoutes } from '../features/progress/progress.routes.js';
import { noticeRoutes } from '../features/notices/notices.routes.js';
import { publicationRoutes } from '../features/publications/publications.routes.js';
import { recordRoutes } from '../features/records/records.routes.js';
import { recusalRoutes } from '../features/recusals/recusals.routes.js';
import { registrationRoutes, registrationTaskRoutes } from '../features/registration/registration.routes.js';
import { reminderRoutes } from '../features/reminders/reminders.routes.js';
import { retentionRoutes } from '../features/retention/retention.routes.js';
import { oversightRoutes } from '../features/oversight/oversight.routes.js';
import { healthRoutes } from '../features/health/health.routes.js';
import { stuckRoutes } from '../features/stuck/stuck.routes.js';
import { staffRoutes } from '../features/staff/staff.routes.js';
import { signInRoutes } from '../features/sign-in/sign-in.routes.js';
import { urgeLetterRoutes } from '../features/urge-letters/urge-letters.routes.js';
import { windowRoutes } from '../features/window/window.routes.js';
import { deskRoute, rootRoute } from './root-routes.js';
import { assertNeedsQuotes, searchValue } from './search-value.js';

const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  ...accountRoutes,
  ...registrationRoutes,
  deskRoute.addChildren([
    ...homeRoutes,
    ...caseRoutes,
    ...stuckRoutes,
    ...healthRoutes,
    ...oversightRoutes,
    ...dutyRoutes,
    ...recordRoutes,
    ...commitmentRoutes,
    ...marketEntityRoutes,
    ...publicationRoutes,
    ...noticeRoutes,
    ...reminderRoutes,
    ...urgeLetterRoutes,
    ...importRoutes,
    ...heldRowRoutes,
    ...applicationRoutes,
    ...progressRoutes,
    ...inboxRoutes,
    ...registrationTaskRoutes,
    ...windowRoutes,
    ...agentRoutes,
    ...recusalRoutes,
    ...correctionRoutes,
    ...retentionRoutes,
    ...auditRoutes,
    ...staffRoutes,
    ...ownAccountRoutes,
  ]),
]);

/** Filters and the place in a list stand in the address: going back, and a link sent to a colleague, show the same. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: parseSearchWith(searchValue),
  stringifySearch: stringifySearchWith(JSON.stringify, assertNeedsQuotes),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
