import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CORRECTION_STANDINGS } from '@xinxiu/domain';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const correctionsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/corrections',
  validateSearch: listSearch({ standing: z.enum(CORRECTION_STANDINGS) }),
  component: lazyRouteComponent(() => import('./CorrectionsPage.js'), 'CorrectionsPage'),
});

export const correctionRoutes = [correctionsRoute] as const;
