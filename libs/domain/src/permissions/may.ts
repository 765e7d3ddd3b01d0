import { type Actor, PERSON_ROLES, type PersonRole, type Role } from './actor.js';
import { PERMISSIONS, type Permission, type Reach } from './matrix.js';
import type { Scope } from './scope.js';

/** Whether one needs not even be signed in. */
export function isForAnybody(permission: Permission): boolean {
  return PERMISSIONS[permission].to === 'anybody';
}

/** How far the permission goes in the hands of the role; undefined where the role does not have it. */
export function reachOf(permission: Permission, role: Role): Reach | undefined {
  const { to } = PERMISSIONS[permission];
  return to === 'anybody' || role === 'system' ? undefined : to[role];
}

/** The roles that have the permission; all of them for what is open to anybody. */
export function rolesWith(permission: Permission): readonly PersonRole[] {
  if (isForAnybody(permission)) return PERSON_ROLES;
  return PERSON_ROLES.filter((role) => reachOf(permission, role) !== undefined);
}

/**
 * What the permission gives an actor: a scope of rows, only his own account, the records that are named to him (which the
 * store knows), or nothing at all.
 */
export type Grant = Scope | 'self' | 'named' | undefined;

/**
 * Whose data the actor may use the permission on. Who belongs to no organisation or unit has nothing in it: an empty code
 * would otherwise be that of everybody who has none.
 * @param inCreditOffice the actor's department is the credit office of the county
 */
export function grantOf(permission: Permission, actor: Actor, inCreditOffice: boolean): Grant {
  const { organisation = '', department = '', role } = actor;
  switch (reachOf(permission, role)) {
    case undefined:
      return undefined;
    case 'self':
      return 'self';
    case 'named':
      return 'named';
    case 'county':
      return { kind: 'county' };
    case 'own':
      return organisation === '' ? undefined : { kind: 'applicant', uscc: organisation };
    case 'department':
      if (inCreditOffice) return { kind: 'county' };
      return department === '' ? undefined : { kind: 'department', code: department };
  }
}
