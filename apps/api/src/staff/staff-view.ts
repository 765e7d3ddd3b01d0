import type { AccountStanding } from '@xinxiu/domain';
import { type Person, standingOf } from '@xinxiu/persistence';

/** Somebody who works for the county, as an administrator sees him. */
export interface StaffView {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Person['role'];
  readonly department?: string;
  readonly email: string;
  readonly standing: AccountStanding;
  readonly invitedAt?: string;
  readonly leftAt?: string;
  readonly lastSignInAt?: string;
}

export function staffView(person: Person): StaffView {
  const { id, username, name, role, department, email, invitedAt, leftAt, lastSignInAt } = person;
  return {
    id,
    username,
    name,
    role,
    ...(department && { department }),
    email,
    standing: standingOf(person),
    ...(invitedAt !== undefined && { invitedAt }),
    ...(leftAt !== undefined && { leftAt }),
    ...(lastSignInAt !== undefined && { lastSignInAt }),
  };
}
