import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { INBOX_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const inboxRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/inbox',
  validateSearch: listSearch({ unread: z.literal(true), sort: z.enum(INBOX_SORTS) }),
  component: lazyRouteComponent(() => import('./InboxPage.js'), 'InboxPage'),
});

export const inboxRoutes = [inboxRoute] as const;
