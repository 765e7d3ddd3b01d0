import type { AccountStanding } from '@xinxiu/domain';
import { trusted } from 'mongoose';
import { type Filter, type Sort, contains } from '../database/page.js';
import type { Person } from './person.js';

export interface PeopleFilter {
  readonly staff?: boolean | undefined;
  readonly role?: Person['role'] | undefined;
  readonly department?: string | undefined;
  readonly standing?: AccountStanding | undefined;
  /** Part of name or user name. */
  readonly q?: string | undefined;
}

export type PeopleSort = Sort<'username' | 'department' | 'role'>;

const STANDING: Readonly<Record<AccountStanding, Filter>> = {
  invited: { active: 0, leftAt: trusted({ $exists: false }) },
  active: { active: 1 },
  left: { leftAt: trusted({ $exists: true }) },
};

export function matching({ staff, role, department, standing, q }: PeopleFilter): Filter {
  return {
    ...(staff === true && { organisation: '' }),
    ...(role !== undefined && { role }),
    ...(department !== undefined && { department }),
    ...(standing !== undefined && STANDING[standing]),
    ...(q !== undefined && { $or: [{ username: contains(q) }, { name: contains(q) }] }),
  };
}
