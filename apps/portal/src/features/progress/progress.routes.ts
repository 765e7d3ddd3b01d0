import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/progress',
  validateSearch: listSearch({}),
  component: lazyRouteComponent(() => import('./ProgressListPage.js'), 'ProgressListPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/progress/$caseNo',
  validateSearch: z.object({ receipt: z.literal(true).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./ProgressPage.js'), 'ProgressPage'),
});

const noticeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/progress/$caseNo/notices/$number',
  component: lazyRouteComponent(() => import('./NoticePage.js'), 'NoticePage'),
});

export const progressRoutes = [listRoute, caseRoute, noticeRoute] as const;
