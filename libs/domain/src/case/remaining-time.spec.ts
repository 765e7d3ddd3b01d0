import { describe, expect, it } from '@jest/globals';
import { NATIONAL_DAY_2026, tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import { realClock } from '../time/case-clock.js';
import { civilDate } from '../time/civil-date.js';
import { shanghaiInstant } from '../time/shanghai.js';
import { remainingTime } from './remaining-time.js';

const table = tableOfWeekdays(NATIONAL_DAY_2026);
/** Wednesday before the holidays, which end on 7 October. */
const NOW = shanghaiInstant(civilDate('2026-09-30'));
const due = (day: string) => ({ deadline: { due: day } as never });

describe('the time that is left of a deadline', () => {
  it.each([
    ['2026-09-30', { isOverdue: false, workingDays: 0 }],
    ['2026-10-08', { isOverdue: false, workingDays: 1 }],
    ['2026-09-29', { isOverdue: true, workingDays: 1 }],
    ['2026-09-25', { isOverdue: true, workingDays: 3 }],
  ])('until %s is counted in working days: %j', (day, expected) => {
    expect(remainingTime(due(day), realClock(NOW), NOW, table)).toEqual(expected);
  });

  it('goes by the clock of the case', () => {
    const fast = { realEpoch: NOW, legalEpoch: NOW, dayMs: 1_000 };
    expect(remainingTime(due('2026-09-30'), fast, NOW + 1_000, table)).toMatchObject({ isOverdue: true });
  });

  it('is nothing where no deadline runs', () => {
    expect(remainingTime({}, realClock(NOW), NOW, table)).toBeUndefined();
  });
});
