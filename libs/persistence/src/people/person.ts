import type { AccountStanding, Actor } from '@xinxiu/domain';
import type { PersonDoc } from './schema.js';

/** A person as the program works with him; the password's hash is asked for by itself. */
export type Person = Omit<PersonDoc, '_id' | 'passwordHash' | 'active' | 'accessVersion'> & {
  readonly id: string;
  readonly active: boolean;
  readonly accessVersion: number;
};

export type NewPerson = Omit<Person, 'active' | 'accessVersion'> & { readonly passwordHash: string };

export function person({ _id, passwordHash: _hash, active, accessVersion, ...doc }: PersonDoc): Person {
  return { id: _id, ...doc, active: active === 1, accessVersion: accessVersion ?? 0 };
}

export function standingOf({ active, leftAt }: Pick<Person, 'active' | 'leftAt'>): AccountStanding {
  if (leftAt !== undefined) return 'left';
  return active ? 'active' : 'invited';
}

/** The person as the rules of a case know him. */
export function actorOf({
  id,
  name,
  role,
  department,
  organisation,
  recusedFrom = [],
  otherIds = [],
}: Person): Actor {
  return {
    id,
    name,
    role,
    ...(department !== '' && { department }),
    // An agent has none of his own: whom he acts for is said by the record.
    ...(organisation !== '' && role !== 'agent' && { organisation }),
    ...(recusedFrom.length > 0 && { recusedFrom }),
    ...(otherIds.length > 0 && { otherIds }),
  };
}
