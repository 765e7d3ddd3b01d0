import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { RECUSAL_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const recusalsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/recusals',
  validateSearch: listSearch({ ended: z.boolean(), sort: z.enum(RECUSAL_SORTS) }),
  component: lazyRouteComponent(() => import('./RecusalsPage.js'), 'RecusalsPage'),
});

export const recusalRoutes = [recusalsRoute] as const;
