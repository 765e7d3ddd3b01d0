import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { articlesOf, citedProof, rulesOfProof } from './counting-rules.js';
import { addPeriod, moveToWorkingDay } from './periods.js';
import { tableOfWeekdays } from './table-of-weekdays.fixture.js';
import { addWorkingDays } from './working-days.js';

const ids = (rules: ReturnType<typeof rulesOfProof>) => rules.map(({ id }) => id);

describe('the rules that a proof rests on', () => {
  it('stand at each row with their article, and once below all', () => {
    const { proof } = addWorkingDays(tableOfWeekdays(), civilDate('2026-03-06'), 2, [
      { from: civilDate('2026-03-09'), to: civilDate('2026-03-09') },
    ]);
    expect(citedProof(proof).map(({ date, rule }) => `${date.slice(8)} ${rule}`)).toEqual([
      '06 count.start-day',
      '07 count.working-days',
      '08 count.working-days',
      '09 count.suspension',
      '10 count.working-days',
      '11 count.working-days',
    ]);
    expect(citedProof(proof)[0]).toMatchObject({ counted: false, article: '《民法典》第二百零一条第一款' });
    expect(ids(rulesOfProof(proof))).toEqual(['count.start-day', 'count.working-days', 'count.suspension']);
    // The first and the last of them rest on one article.
    expect(articlesOf(rulesOfProof(proof))).toBe(
      '《民法典》第二百零一条第一款；《行政处罚法》第八十五条、《行政许可法》第八十二条',
    );
  });

  it('are the notice for a day that it settles, and an assumption for one that none does', () => {
    const rows = [
      { date: civilDate('2026-10-10'), counted: true, reason: 'make-up-workday' },
      { date: civilDate('2027-01-01'), counted: false, reason: 'holiday', provisional: true },
    ] as const;
    expect(citedProof(rows).map(({ rule }) => rule)).toEqual(['count.notices', 'count.not-settled']);
    const weekday = {
      date: civilDate('2027-01-04'),
      counted: true,
      reason: 'weekday',
      provisional: true,
    } as const;
    expect(rulesOfProof([...rows, weekday])).toMatchObject([
      { id: 'count.notices' },
      { id: 'count.not-settled', assumed: true },
      { id: 'count.working-days' },
    ]);
    expect(ids(rulesOfProof([weekday]))).toEqual(['count.working-days', 'count.not-settled']);
  });

  it('are those of periods for months and years, and for a last day that is moved', () => {
    const period = addPeriod(civilDate('2026-01-31'), { months: 1 });
    const { proof } = moveToWorkingDay(tableOfWeekdays(), period);
    expect(ids(rulesOfProof(proof))).toEqual(['count.start-day', 'count.period-end', 'count.last-day']);
    expect(ids(rulesOfProof(addPeriod(civilDate('2024-02-29'), { years: 1 }).proof))).toEqual([
      'count.start-day',
      'count.period-end',
    ]);
  });
});
