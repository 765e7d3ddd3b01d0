import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CORRECTION_SORTS } from '@xinxiu/contracts';
import { CORRECTION_STANDINGS } from '@xinxiu/domain';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const correctionsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/corrections',
  validateSearch: listSearch({ standing: z.enum(CORRECTION_STANDINGS), sort: z.enum(CORRECTION_SORTS) }),
  component: lazyRouteComponent(() => import('./CorrectionsPage.js'), 'CorrectionsPage'),
});

export const correctionRoutes = [correctionsRoute] as const;
