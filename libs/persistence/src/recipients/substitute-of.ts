import { type CivilDate, isAwayOn, standsInFor } from '@xinxiu/domain';
import type { Person } from '../people/person.js';
import type { Repositories } from '../repositories.js';

/**
 * Who stands in for somebody who is away today; he is told beside him, also what the law has that one told.
 * @param today real day, Asia/Shanghai
 */
export async function substituteOf(
  { absences, people }: Pick<Repositories, 'absences' | 'people'>,
  id: string,
  today: CivilDate,
): Promise<Person | undefined> {
  const away = (await absences.concerning([id], today)).find(
    (one) => one.person.id === id && isAwayOn(one, today),
  );
  if (!away?.substitute) return undefined;
  const [substitute, his] = await Promise.all([
    people.find(away.substitute.id),
    absences.concerning([away.substitute.id], today),
  ]);
  const standsIn = substitute && standsInFor(substitute, his, today).some((one) => one.person.id === id);
  return standsIn ? substitute : undefined;
}
