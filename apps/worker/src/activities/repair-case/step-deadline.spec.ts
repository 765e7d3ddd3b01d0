import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type CaseState, civilDate, shanghaiDate, stepDeadline } from '@xinxiu/domain';
import { Law } from '../../law/law.js';

const law = Law.load(fileURLToPath(new URL('../../../../../seeds', import.meta.url)));
const rules = law.rulesOn(civilDate('2026-05-06'));
const NOW = Date.parse('2026-05-06T02:00:00.000Z');

function waiting(over: Partial<CaseState>): CaseState {
  return {
    status: 'submitted',
    submittedAt: '2026-05-06T02:00:00.000Z',
    enteredAt: '2026-05-06T02:00:00.000Z',
    rungs: [],
    suspensions: [],
    ...over,
  } as CaseState;
}

const due = (over: Partial<CaseState>) => stepDeadline(rules, law.calendar, waiting(over), NOW)?.deadline.due;

// 6 May 2026 is a Wednesday; Saturday 9 May is a make-up workday.
describe('the deadline of a step', () => {
  it('counts acceptance, verification and decision from the application', () => {
    const enteredAt = '2026-05-12T02:00:00.000Z';
    expect(due({})).toBe('2026-05-09');
    expect(due({ status: 'under-verification', enteredAt })).toBe('2026-05-13');
    expect(due({ status: 'under-review', enteredAt })).toBe('2026-05-19');
  });

  it('counts a supplement and the sharing of the result from the day they began', () => {
    const enteredAt = '2026-05-12T02:00:00.000Z';
    expect(due({ status: 'supplement-required', enteredAt })).toBe('2026-05-26');
    expect(due({ status: 'ending-publication', enteredAt })).toBe('2026-05-15');
  });

  it('stands still while the applicant answers, except for the applicant himself', () => {
    // Asked on the 7th, answered on the 12th: the 8th, 9th, 11th and 12th do not count.
    const suspensions = [{ from: '2026-05-07', to: '2026-05-12' }];
    expect(due({ status: 'under-review', suspensions })).toBe('2026-05-25');
    expect(due({ status: 'supplement-required', suspensions: [{ from: '2026-05-06' }] })).toBe('2026-05-19');
  });

  it('is longer for what counts from the application once an extension is granted', () => {
    const extension = { state: 'granted' } as CaseState['extension'] & object;
    expect(due({ status: 'under-review', extension })).toBe('2026-06-02');
    expect(due({ status: 'ending-publication', extension })).toBe(due({ status: 'ending-publication' }));
  });

  it('is none after the end', () => {
    expect(stepDeadline(rules, law.calendar, waiting({ status: 'denied' }), NOW)).toBeUndefined();
  });

  it('carries the arithmetic and where it comes from', () => {
    const found = stepDeadline(rules, law.calendar, waiting({}), NOW);
    expect(found?.deadline.proof.filter((row) => row.counted)).toHaveLength(3);
    expect(found?.deadline).toMatchObject({
      packDigest: rules.pack.digest,
      tableDigest: law.calendar.digest,
    });
    expect(found?.rungs.map(({ id, at }) => [id, shanghaiDate(at)])).toEqual([
      ['reminder-before', '2026-05-08'],
      ['reminder-due', '2026-05-09'],
      ['escalation-leader', '2026-05-11'],
      ['escalation-county', '2026-05-12'],
    ]);
  });

  it('arms no reminder for a moment that has passed when the step is entered late', () => {
    const late = Date.parse('2026-05-09T03:00:00.000Z');
    const armed = stepDeadline(rules, law.calendar, waiting({}), late)?.rungs.map((rung) => rung.id);
    expect(armed).toEqual(['escalation-leader', 'escalation-county']);
  });
});
