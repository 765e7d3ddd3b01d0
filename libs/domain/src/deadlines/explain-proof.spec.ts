import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { CASE_RULES } from './case-rules.fixture.js';
import { explainDeadline, explainProof } from './explain-proof.js';
import { computeStepDeadline, stepDeadlineRule } from './legal-deadline.js';
import { addPeriod } from './periods.js';
import { NATIONAL_DAY_2026, tableOfWeekdays } from './table-of-weekdays.fixture.js';
import { addWorkingDays } from './working-days.js';

describe('explainProof', () => {
  const { proof } = addWorkingDays(tableOfWeekdays(NATIONAL_DAY_2026), civilDate('2026-10-07'), 3, [
    { from: civilDate('2026-10-08'), to: civilDate('2026-10-08') },
  ]);

  it('numbers what counts and gives the reason of what does not, in Chinese', () => {
    expect(explainProof(proof, 'zh-CN')).toEqual([
      '– 2026-10-07 起算日，不计入',
      '– 2026-10-08 停止计时，不计入',
      '1. 2026-10-09 工作日',
      '2. 2026-10-10 调休上班 国庆节',
      '– 2026-10-11 周末，不计入',
      '3. 2026-10-12 工作日',
    ]);
  });

  it('says the same in English', () => {
    expect(explainProof(proof, 'en').slice(0, 4)).toEqual([
      '– 2026-10-07 start day, not counted',
      '– 2026-10-08 clock suspended, not counted',
      '1. 2026-10-09 working day',
      '2. 2026-10-10 make-up working day 国庆节',
    ]);
  });

  it('says what a notice may still change', () => {
    const open = addWorkingDays(tableOfWeekdays({}, '2027-01-01'), civilDate('2026-12-31'), 1).proof;
    expect(explainProof(open, 'en')[1]).toBe(
      '1. 2027-01-01 working day (provisional: no holiday notice covers it)',
    );
    expect(explainProof(open, 'zh-CN')[1]).toBe('1. 2027-01-01 工作日（没有节假日安排通知可据，为暂定）');
  });

  it('explains the months of a period', () => {
    expect(explainProof(addPeriod(civilDate('2025-01-31'), { months: 2 }).proof, 'en')).toEqual([
      '– 2025-01-31 start day, not counted',
      '1. 2025-02-28 no such day in that month: its last day',
      '2. 2025-03-31 same day of the next month',
    ]);
  });
});

describe('explainDeadline', () => {
  const rule = stepDeadlineRule(CASE_RULES, 'submitted');

  it('gives date, rule and start before the arithmetic', () => {
    const deadline = computeStepDeadline(tableOfWeekdays(), rule, civilDate('2026-11-23'));
    expect(explainDeadline(deadline, 'zh-CN')).toEqual([
      '截止：2026-11-26',
      '依据：第 step.submitted 条',
      '起算：2026-11-23',
      ...explainProof(deadline.proof, 'zh-CN'),
    ]);
    expect(explainDeadline(deadline, 'en').slice(0, 4)).toEqual([
      'Due: 2026-11-26',
      'Rule: 第 step.submitted 条',
      'Counted from: 2026-11-23',
      '– 2026-11-23 start day, not counted',
    ]);
  });

  it('says beside the date that it may move', () => {
    const deadline = computeStepDeadline(tableOfWeekdays({}, '2026-12-25'), rule, civilDate('2026-12-23'));
    expect(explainDeadline(deadline, 'en')[0]).toBe(
      'Due: 2026-12-28 (provisional: no holiday notice covers it)',
    );
    expect(explainDeadline(deadline, 'zh-CN')[0]).toBe('截止：2026-12-28（没有节假日安排通知可据，为暂定）');
  });
});
