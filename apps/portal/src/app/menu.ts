import { type Permission, type Role, reachOf } from '@xinxiu/domain';

export interface Entry {
  readonly key: 'home' | 'records' | 'applications' | 'progress';
  readonly to: '/desk' | '/desk/records' | '/desk/applications' | '/desk/progress';
  /** Whom the matrix gives it to; absent: everybody who is signed in. */
  readonly permission?: Permission;
}

const ENTRIES: readonly Entry[] = [
  { key: 'home', to: '/desk' },
  { key: 'records', to: '/desk/records', permission: 'record.read' },
  { key: 'applications', to: '/desk/applications', permission: 'application.list' },
  { key: 'progress', to: '/desk/progress', permission: 'application.list' },
];

/** What a role finds in the menu: the same matrix that the server asks. */
export function menuOf(role: Role): readonly Entry[] {
  return ENTRIES.filter(
    ({ permission }) => permission === undefined || reachOf(permission, role) !== undefined,
  );
}
