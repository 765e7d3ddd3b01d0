import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Desk } from './Desk.js';
import { NotFound, PageFailed } from './failures.js';
import { Root } from './Root.js';

export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
});

/** Everything for which one is signed in. */
export const deskRoute = createRoute({ getParentRoute: () => rootRoute, path: '/desk', component: Desk });
