import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { RECORD_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const recordsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/records',
  validateSearch: listSearch({
    state: z.enum(['held', 'published', 'shielded', 'ended', 're-published']),
    proposed: z.literal(true),
    sort: z.enum(RECORD_SORTS),
  }),
  component: lazyRouteComponent(() => import('./RecordsPage.js'), 'RecordsPage'),
});

const recordRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/records/$id',
  component: lazyRouteComponent(() => import('./RecordPage.js'), 'RecordPage'),
});

export const recordRoutes = [recordsRoute, recordRoute] as const;
