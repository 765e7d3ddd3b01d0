import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { computeStepDeadline } from './legal-deadline.js';
import { tableOfWeekdays } from './table-of-weekdays.fixture.js';
import { withToldDay } from './told-day.js';

// Ten working days after Wednesday 6 May 2026 are Wednesday 20 May; with a make-up Saturday they are Tuesday the 19th.
const RULE = { kind: 'step', ruleId: 'r', article: '补正', workingDays: 10, packDigest: 'p' };
const MAKE_UP = { '2026-05-09': { working: true, reason: 'make-up-workday' } } as const;
const shorter = tableOfWeekdays(MAKE_UP);
const counted = (table = shorter) => computeStepDeadline(table, RULE, civilDate('2026-05-06'));

describe('a last day that an applicant was told', () => {
  it('stands in the place of an earlier one, and is the last row of the proof', () => {
    const short = counted();
    expect(short.due).toBe('2026-05-19');
    expect(withToldDay(shorter, short, '2026-05-20')).toEqual({
      ...short,
      due: '2026-05-20',
      proof: [...short.proof, { date: '2026-05-20', counted: false, reason: 'told-day-stands' }],
    });
  });

  it('changes nothing where nobody was told, where it is the same day, or an earlier one', () => {
    const short = counted();
    for (const told of [undefined, '2026-05-19', '2026-05-18']) {
      expect(withToldDay(shorter, short, told)).toBe(short);
    }
  });

  it('moves on where it has become a day off', () => {
    const table = tableOfWeekdays({ ...MAKE_UP, '2026-05-20': { working: false, reason: 'holiday' } });
    const stands = withToldDay(table, counted(table), '2026-05-20');
    expect(stands.due).toBe('2026-05-21');
    expect(stands.proof.slice(-2)).toEqual([
      { date: '2026-05-20', counted: false, reason: 'told-day-stands' },
      { date: '2026-05-21', counted: false, reason: 'moved-to-working-day' },
    ]);
  });
});
