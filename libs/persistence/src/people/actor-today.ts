import { type Actor, type CivilDate, isUnitRole, standsInFor } from '@xinxiu/domain';
import type { Repositories } from '../repositories.js';
import { type Person, actorOf } from './person.js';

/**
 * A person as the rules know him, with those whom he stands in for on a day: their other accounts as well.
 * @param today in Shanghai; the days of people are real ones
 */
export async function actorToday(
  { absences, people }: Pick<Repositories, 'absences' | 'people'>,
  person: Person,
  today: CivilDate,
): Promise<Actor> {
  if (!isUnitRole(person.role)) return actorOf(person);
  const known = await absences.concerning([person.id], today);
  const absent = standsInFor(person, known, today).map((one) => one.person.id);
  const accounts = await Promise.all(absent.map((id) => people.find(id)));
  const actsFor = [...absent, ...accounts.flatMap((account) => account?.otherIds ?? [])];
  return { ...actorOf(person), ...(actsFor.length > 0 && { actsFor }) };
}
