import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AGENT_ACT_SORTS, AUTHORISATION_SORTS } from '@xinxiu/contracts';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listSearch } from '../../shared/list-search.js';

const agentsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/agents',
  validateSearch: listSearch({ sort: z.enum(AUTHORISATION_SORTS) }),
  component: lazyRouteComponent(() => import('./AgentsPage.js'), 'AgentsPage'),
});

const giveRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/agents/new',
  component: lazyRouteComponent(() => import('./GivePage.js'), 'GivePage'),
});

const authorisationRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/agents/$id',
  validateSearch: listSearch({ sort: z.enum(AGENT_ACT_SORTS) }),
  component: lazyRouteComponent(() => import('./AuthorisationPage.js'), 'AuthorisationPage'),
});

export const agentRoutes = [agentsRoute, giveRoute, authorisationRoute] as const;
