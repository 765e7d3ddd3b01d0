import type { CivilDate } from '@xinxiu/domain';
import { trusted } from 'mongoose';
import type { Filter } from './page.js';

/** Field with the last day of what is so. */
type LastDay = 'lastDay' | 'until';

/** Of a register of what is so until a day, itself included, unless it is ended before: what is not over. */
export function notOver(lastDay: LastDay, today: CivilDate): Filter {
  return { ended: 0, [lastDay]: trusted({ $gte: today }) };
}

/** All others of the register. */
export function over(lastDay: LastDay, today: CivilDate): Filter {
  return { $or: [{ ended: 1 }, { [lastDay]: trusted({ $lt: today }) }] };
}
