import { MATTER_ROWS } from './matter-rows.js';
import { PEOPLE_ROWS } from './people-rows.js';
import type { RouteRow } from './route-row.js';

/**
 * Every route of the api, with the permission that it is expected to declare and the things that its path names. The tests
 * are drawn from it, and a route that is not in it fails them: whoever adds one says here whose things it opens.
 */
export const ROUTE_ROWS: Readonly<Record<string, RouteRow>> = {
  ...PEOPLE_ROWS,
  ...MATTER_ROWS,
};
