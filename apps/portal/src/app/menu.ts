import { type Permission, type Role, reachOf } from '@xinxiu/domain';

export interface Entry {
  readonly key: 'home' | 'records';
  readonly to: '/desk' | '/desk/records';
  /** Whom the matrix gives it to; absent: everybody who is signed in. */
  readonly permission?: Permission;
}

const ENTRIES: readonly Entry[] = [
  { key: 'home', to: '/desk' },
  { key: 'records', to: '/desk/records', permission: 'record.read' },
];

/** What a role finds in the menu: the same matrix that the server asks. */
export function menuOf(role: Role): readonly Entry[] {
  return ENTRIES.filter(
    ({ permission }) => permission === undefined || reachOf(permission, role) !== undefined,
  );
}
