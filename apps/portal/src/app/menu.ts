import {
  type Permission,
  type PersonRole,
  type Role,
  isOfficial,
  onApplicantsSide,
  reachOf,
  rolesWith,
} from '@xinxiu/domain';

export interface Entry {
  readonly key:
    | 'cases'
    | 'stuck'
    | 'oversight'
    | 'health'
    | 'duties'
    | 'spotChecks'
    | 'records'
    | 'commitments'
    | 'marketEntities'
    | 'publications'
    | 'notices'
    | 'reminders'
    | 'urgeLetters'
    | 'imports'
    | 'heldRows'
    | 'applications'
    | 'progress'
    | 'window'
    | 'agents'
    | 'registrations'
    | 'corrections'
    | 'recusals'
    | 'retention'
    | 'holds'
    | 'audit'
    | 'staff'
    | 'departments'
    | 'inbox'
    | 'account';
  readonly to:
    | '/desk/cases'
    | '/desk/stuck'
    | '/desk/oversight'
    | '/desk/health'
    | '/desk/duties'
    | '/desk/spot-checks'
    | '/desk/records'
    | '/desk/commitments'
    | '/desk/market-entities'
    | '/desk/publications'
    | '/desk/notices'
    | '/desk/reminders'
    | '/desk/urge-letters'
    | '/desk/imports'
    | '/desk/held-rows'
    | '/desk/applications'
    | '/desk/progress'
    | '/desk/window'
    | '/desk/agents'
    | '/desk/registrations'
    | '/desk/corrections'
    | '/desk/recusals'
    | '/desk/retention'
    | '/desk/holds'
    | '/desk/audit'
    | '/desk/staff'
    | '/desk/departments'
    | '/desk/inbox'
    | '/desk/account';
  /** Whom the matrix gives it to; absent: everybody who is signed in. */
  readonly permission?: Permission;
  /** Whether it is a matter of the offices: who stands before them has pages of his own for it. */
  readonly isForOfficials?: boolean;
  /** Whether the pages below its list are for others as well, who are shown single ones. */
  readonly isListOnly?: boolean;
}

const ENTRIES: readonly Entry[] = [
  { key: 'cases', to: '/desk/cases', permission: 'case.read', isForOfficials: true },
  { key: 'stuck', to: '/desk/stuck', permission: 'stuck.read' },
  { key: 'oversight', to: '/desk/oversight', permission: 'oversight.read' },
  { key: 'health', to: '/desk/health', permission: 'metrics.read' },
  { key: 'duties', to: '/desk/duties', permission: 'duty.read' },
  { key: 'spotChecks', to: '/desk/spot-checks', permission: 'spot-check.read' },
  { key: 'records', to: '/desk/records', permission: 'record.read' },
  { key: 'commitments', to: '/desk/commitments', permission: 'commitment.read' },
  { key: 'marketEntities', to: '/desk/market-entities', permission: 'market-entity.read' },
  { key: 'publications', to: '/desk/publications', permission: 'publication.read' },
  { key: 'notices', to: '/desk/notices', permission: 'notice.read' },
  { key: 'reminders', to: '/desk/reminders', permission: 'reminder.read' },
  { key: 'urgeLetters', to: '/desk/urge-letters', permission: 'urge.read' },
  { key: 'imports', to: '/desk/imports', permission: 'record.import' },
  { key: 'heldRows', to: '/desk/held-rows', permission: 'held-row.read' },
  { key: 'applications', to: '/desk/applications', permission: 'application.list', isListOnly: true },
  { key: 'progress', to: '/desk/progress', permission: 'application.list', isListOnly: true },
  { key: 'window', to: '/desk/window', permission: 'window.file' },
  { key: 'agents', to: '/desk/agents', permission: 'authorisation.read' },
  { key: 'registrations', to: '/desk/registrations', permission: 'registration.read' },
  { key: 'corrections', to: '/desk/corrections', permission: 'correction.read' },
  { key: 'recusals', to: '/desk/recusals', permission: 'recusal.read' },
  { key: 'retention', to: '/desk/retention', permission: 'retention.read' },
  { key: 'holds', to: '/desk/holds', permission: 'hold.read' },
  { key: 'audit', to: '/desk/audit', permission: 'audit.read' },
  { key: 'staff', to: '/desk/staff', permission: 'staff.read' },
  { key: 'departments', to: '/desk/departments', permission: 'staff.read' },
  { key: 'inbox', to: '/desk/inbox', permission: 'inbox.read' },
  { key: 'account', to: '/desk/account' },
];

/** What a role finds in the menu: the same matrix that the server asks. */
export function menuOf(role: Role): readonly Entry[] {
  return ENTRIES.filter((entry) => isFor(entry, role));
}

type Guarded = Pick<Entry, 'permission' | 'isForOfficials'>;

function isFor({ permission, isForOfficials = false }: Guarded, role: Role): boolean {
  return (
    (permission === undefined || reachOf(permission, role) !== undefined) &&
    (!isForOfficials || isOfficial(role))
  );
}

export const isUnder = (path: string, to: Entry['to']): boolean => path === to || path.startsWith(`${to}/`);

/** Pages below an entry that are for fewer than their list. */
const FOR_FEWER: readonly {
  readonly under: Entry['to'];
  readonly path: string;
  readonly permission: Permission;
}[] = [
  { under: '/desk/agents', path: '/desk/agents/new', permission: 'authorisation.give' },
  { under: '/desk/commitments', path: '/desk/commitments/import', permission: 'commitment.import' },
  { under: '/desk/commitments', path: '/desk/commitments/coverage', permission: 'commitment.coverage.read' },
  {
    under: '/desk/market-entities',
    path: '/desk/market-entities/import',
    permission: 'market-entity.import',
  },
  { under: '/desk/staff', path: '/desk/staff/import', permission: 'staff.change' },
];

export interface ClosedEntry {
  readonly key: Entry['key'];
  readonly to: Entry['to'];
  /** Who may see the page. */
  readonly roles: readonly PersonRole[];
}

/** What keeps a page from a role: the entry of the menu that it lies under; undefined where nothing does. */
export function closedEntry(role: Role, path: string): ClosedEntry | undefined {
  for (const { key, to, permission, isForOfficials = false, isListOnly = false } of ENTRIES) {
    if (isListOnly ? path !== to : !isUnder(path, to)) continue;
    const narrower = FOR_FEWER.find((page) => page.under === to && page.path === path)?.permission;
    const asked = narrower ?? permission;
    if (asked === undefined || isFor({ permission: asked, isForOfficials }, role)) continue;
    return {
      key,
      to,
      roles: rolesWith(asked).filter((one) => isFor({ permission: asked, isForOfficials }, one)),
    };
  }
  return undefined;
}

const CASE_OF_OFFICES = /^\/desk\/cases\/(?!load$)([^/]+)$/;

/** The case that an address of the offices names to somebody who has a page of his own for it. */
export function caseToFollow(role: Role, path: string): string | undefined {
  return onApplicantsSide({ role }) ? CASE_OF_OFFICES.exec(path)?.[1] : undefined;
}
