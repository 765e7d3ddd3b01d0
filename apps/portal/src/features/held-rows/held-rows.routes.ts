import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { HELD_ROW_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const heldRowsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/held-rows',
  validateSearch: listSearch({
    state: z.enum(['held', 'taken', 'dismissed']),
    profile: z.string().max(64),
    code: z.string().max(64),
    sort: z.enum(HELD_ROW_SORTS),
  }),
  component: lazyRouteComponent(() => import('./HeldRowsPage.js'), 'HeldRowsPage'),
});

export const heldRowRoutes = [heldRowsRoute] as const;
