import type { CivilDate } from '@xinxiu/domain';
import type { CounterRepository } from '../counters/repository.js';

/** The number of the next urge letter of a year. @param today legal day of its issue */
export async function nextUrgeNumber(
  counters: Pick<CounterRepository, 'next'>,
  today: CivilDate,
): Promise<string> {
  const year = today.slice(0, 4);
  const serial = await counters.next(`urge:${year}`);
  return `DB-${year}-${String(serial).padStart(6, '0')}`;
}
