import type { Person, Repositories } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';

type People = Pick<Repositories['people'], 'find'>;

/** Whom an id in a path means. @throws ProblemError NOT_FOUND */
export async function knownPerson(people: People, id: string): Promise<Person> {
  const person = await people.find(id);
  if (person) return person;
  throw new ProblemError('NOT_FOUND', 'Nobody has this id.');
}

/** Who asks. @throws ProblemError NOT_SIGNED_IN when his account is gone since he was let in */
export async function ownAccount(people: People, id: string): Promise<Person> {
  const person = await people.find(id);
  if (person) return person;
  throw new ProblemError('NOT_SIGNED_IN', 'The account is gone.');
}
