import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';
import { commitmentSearch } from './commitment-search.js';

const commitmentsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/commitments',
  validateSearch: commitmentSearch,
  component: lazyRouteComponent(() => import('./CommitmentsPage.js'), 'CommitmentsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/commitments/import',
  component: lazyRouteComponent(() => import('./ImportPage.js'), 'ImportPage'),
});

const coverageRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/commitments/coverage',
  component: lazyRouteComponent(() => import('./CoveragePage.js'), 'CoveragePage'),
});

const commitmentRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/commitments/$id',
  component: lazyRouteComponent(() => import('./CommitmentPage.js'), 'CommitmentPage'),
});

export const commitmentRoutes = [commitmentsRoute, importRoute, coverageRoute, commitmentRoute] as const;
