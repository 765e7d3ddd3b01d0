import { describe, expect, it } from '@jest/globals';
import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { type CaseTimes, caseDeadline } from './step-deadline.js';
import { CASE_RULES } from '../deadlines/case-rules.fixture.js';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';

const TABLE = tableOfWeekdays();
const MONDAY: CaseTimes = {
  submittedAt: '2026-03-01T17:00:00.000Z', // Monday the 2nd in China
  enteredAt: '2026-03-04T02:00:00.000Z',
  suspensions: [],
};

function due(times: Partial<CaseTimes> = {}, rules = CASE_RULES): string {
  return caseDeadline(rules, TABLE, 'submitted', { ...MONDAY, ...times }).due;
}

describe('the deadline of a case', () => {
  it('is counted from the application, in the days of China', () => {
    expect(due()).toBe('2026-03-05');
  });

  it('is counted from the step where the rule says so; no suspension and no extension moves it', () => {
    const { submitted } = CASE_RULES.steps;
    const steps = { ...CASE_RULES.steps, submitted: { ...submitted, countedFrom: 'step-entered' as const } };
    const extension = { state: 'granted' as const, by: SYSTEM_ACTOR, reason: '', article: '' };
    const suspensions = [{ from: '2026-03-02', to: '2026-03-04' }];
    expect(due({}, { ...CASE_RULES, steps })).toBe('2026-03-09');
    expect(due({ suspensions, extension }, { ...CASE_RULES, steps })).toBe('2026-03-09');
  });

  it('moves by closed suspensions, if the county lets them pause the clock', () => {
    const suspensions = [{ from: '2026-03-02', to: '2026-03-04' }, { from: '2026-03-05' }];
    expect(due({ suspensions })).toBe('2026-03-09');
    const runs = { ...CASE_RULES, supplement: { ...CASE_RULES.supplement, pausesClock: false } };
    expect(due({ suspensions }, runs)).toBe('2026-03-05');
  });

  it('is longer by an extension that was granted, and only then', () => {
    const extension = { by: SYSTEM_ACTOR, reason: '', article: '' };
    expect(due({ extension: { ...extension, state: 'granted' } })).toBe('2026-03-12');
    expect(due({ extension: { ...extension, state: 'requested' } })).toBe('2026-03-05');
  });
});
