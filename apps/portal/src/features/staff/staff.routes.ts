import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ABSENCE_SORTS, DEPARTMENT_KINDS, DEPARTMENT_SORTS, STAFF_SORTS } from '@xinxiu/contracts';
import { ACCOUNT_STANDINGS, STAFF_ROLES } from '@xinxiu/domain';
import { z } from 'zod';
import { deskRoute } from '../../app/root-routes.js';
import { listPlaces } from '../../shared/list-place.js';
import { listSearch } from '../../shared/list-search.js';

const staffRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/staff',
  validateSearch: listSearch({
    role: z.enum(STAFF_ROLES),
    department: z.string().max(64),
    standing: z.enum(ACCOUNT_STANDINGS),
    sort: z.enum(STAFF_SORTS),
  }),
  component: lazyRouteComponent(() => import('./StaffPage.js'), 'StaffPage'),
});

const importRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/staff/import',
  component: lazyRouteComponent(() => import('./ImportPage.js'), 'ImportPage'),
});

const memberRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/staff/$id',
  validateSearch: listPlaces({ absences: ABSENCE_SORTS }),
  component: lazyRouteComponent(() => import('./MemberPage.js'), 'MemberPage'),
});

const departmentsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/departments',
  validateSearch: listSearch({ kind: z.enum(DEPARTMENT_KINDS), sort: z.enum(DEPARTMENT_SORTS) }),
  component: lazyRouteComponent(() => import('./DepartmentsPage.js'), 'DepartmentsPage'),
});

export const staffRoutes = [staffRoute, importRoute, memberRoute, departmentsRoute] as const;
