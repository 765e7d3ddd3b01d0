import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AUDIT_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { OUTCOMES } from '../../shared/outcomes.js';
import { listSearch } from '../../shared/list-search.js';

const auditRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/audit',
  validateSearch: listSearch({
    day: z.iso.date(),
    actor: z.string().max(128),
    action: z.string().max(64),
    outcome: z.enum(OUTCOMES),
    sort: z.enum(AUDIT_SORTS),
  }),
  component: lazyRouteComponent(() => import('./AuditPage.js'), 'AuditPage'),
});

const daysRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/audit/days',
  validateSearch: listSearch({}),
  component: lazyRouteComponent(() => import('./DaysPage.js'), 'DaysPage'),
});

export const auditRoutes = [auditRoute, daysRoute] as const;
