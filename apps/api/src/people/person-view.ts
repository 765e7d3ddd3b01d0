import type { Person } from '@xinxiu/persistence';

/** What a person is told of himself. */
export interface PersonView {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Person['role'];
  readonly department?: string;
  readonly organisation?: string;
  readonly organisationName?: string;
  readonly locale: Person['locale'];
}

export function personView(person: Person): PersonView {
  const { id, username, name, role, department, organisation, organisationName, locale } = person;
  return {
    id,
    username,
    name,
    role,
    ...(department && { department }),
    ...(organisation && { organisation, organisationName }),
    locale,
  };
}

/** What colleagues see of a person: enough to assign work to him. */
export type ColleagueView = Pick<PersonView, 'id' | 'name' | 'role' | 'department'>;

export function colleagueView({ id, name, role, department }: Person): ColleagueView {
  return { id, name, role, ...(department && { department }) };
}
