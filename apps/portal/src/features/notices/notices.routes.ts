import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NOTICE_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';
import { STATUTORY_MAIL_STATES } from './mail-states.js';

const noticesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/notices',
  validateSearch: listSearch({
    state: z.enum(STATUTORY_MAIL_STATES),
    served: z.enum(['yes', 'no']),
    toServe: z.enum(['yes', 'no']),
    sort: z.enum(NOTICE_SORTS),
  }),
  component: lazyRouteComponent(() => import('./NoticesPage.js'), 'NoticesPage'),
});

const noticeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/notices/$id',
  component: lazyRouteComponent(() => import('./NoticePage.js'), 'NoticePage'),
});

export const noticeRoutes = [noticesRoute, noticeRoute] as const;
