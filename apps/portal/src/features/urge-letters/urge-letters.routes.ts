import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../app/root-routes.js';
import { urgeSearch } from './urge-search.js';

const lettersRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/urge-letters',
  validateSearch: urgeSearch,
  component: lazyRouteComponent(() => import('./UrgeLettersPage.js'), 'UrgeLettersPage'),
});

const letterRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/urge-letters/$id',
  component: lazyRouteComponent(() => import('./UrgeLetterPage.js'), 'UrgeLetterPage'),
});

export const urgeLetterRoutes = [lettersRoute, letterRoute] as const;
