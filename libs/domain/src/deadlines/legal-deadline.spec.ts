import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { CASE_RULES, RUNGS } from './case-rules.fixture.js';
import { computeRungs, computeStepDeadline, stepDeadlineRule } from './legal-deadline.js';
import { NATIONAL_DAY_2026, tableOfWeekdays } from './table-of-weekdays.fixture.js';
import { addWorkingDays } from './working-days.js';

const table = tableOfWeekdays(NATIONAL_DAY_2026);
const start = civilDate('2026-09-28');

describe('computeStepDeadline', () => {
  it('carries the date with rule, article, start, proof and the digests of what it was counted with', () => {
    const { due, provisional, proof } = addWorkingDays(table, start, 3);
    expect(computeStepDeadline(table, stepDeadlineRule(CASE_RULES, 'submitted'), start)).toEqual({
      kind: 'submitted',
      due,
      provisional,
      proof,
      ruleId: 'step.submitted',
      article: '第 step.submitted 条',
      startDay: start,
      packDigest: 'pack-digest',
      tableDigest: 'weekdays',
    });
    expect(due).toBe('2026-10-08');
  });

  it('adds the days of an extension and cites both articles', () => {
    const rule = stepDeadlineRule(CASE_RULES, 'under-review', { extended: true });
    expect(rule).toEqual({
      kind: 'under-review',
      ruleId: 'step.under-review+extension',
      article: '第 step.under-review 条；第 extension 条',
      workingDays: 15,
      packDigest: 'pack-digest',
    });
    expect(stepDeadlineRule(CASE_RULES, 'under-review', { extended: false }).workingDays).toBe(10);
  });

  it('leaves out the days of a suspension', () => {
    const suspended = [{ from: civilDate('2026-09-29'), to: civilDate('2026-09-30') }];
    expect(computeStepDeadline(table, stepDeadlineRule(CASE_RULES, 'submitted'), start, suspended).due).toBe(
      '2026-10-10',
    );
  });
});

describe('computeRungs', () => {
  it('reminds and escalates on working days around the due day, earliest first', () => {
    const rungs = computeRungs(table, { due: civilDate('2026-10-08') }, RUNGS);
    expect(rungs.map(({ id, at, to }) => [id, new Date(at).toISOString(), to])).toEqual([
      ['reminder-before', '2026-09-30T01:00:00.000Z', 'holder'],
      ['reminder-due', '2026-10-08T01:00:00.000Z', 'holder'],
      ['escalation-leader', '2026-10-09T00:30:00.000Z', 'leader'],
      ['escalation-county', '2026-10-10T01:00:00.000Z', 'county-office'],
    ]);
  });
});
