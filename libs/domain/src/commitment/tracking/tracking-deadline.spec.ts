import { describe, expect, it } from '@jest/globals';
import { CASE_RULES, RUNGS, aRule } from '../../deadlines/case-rules.fixture.js';
import { tableOfWeekdays } from '../../deadlines/table-of-weekdays.fixture.js';
import { civilDate } from '../../time/civil-date.js';
import { firstFollowUp, nextFollowUp } from './follow-up.js';
import { recountTracking, trackingDeadline } from './tracking-deadline.js';

const step = (id: string, workingDays: number) => ({ ...aRule(id), workingDays, rungs: RUNGS });
const RULES = {
  pack: CASE_RULES.pack,
  commitments: {
    'evidence-asked': step('commitment.evidence', 10),
    'under-verification': step('commitment.verification', 3),
    hearing: step('commitment.hearing', 5),
    deciding: step('commitment.decision', 10),
  },
};
const NOW = Date.parse('2026-05-06T02:00:00Z');
const verifying = { status: 'under-verification', enteredAt: '2026-05-06T02:00:00.000Z', rungs: [] } as const;

describe('the term of a step of a tracked commitment', () => {
  it('is counted in working days from its beginning, with its proof and its ladder', () => {
    const counted = trackingDeadline(RULES, tableOfWeekdays(), verifying, NOW);
    expect(counted?.deadline).toMatchObject({
      kind: 'commitment.under-verification',
      due: '2026-05-11',
      article: '第 commitment.verification 条',
      packDigest: 'pack-digest',
    });
    expect(counted?.deadline.proof.filter((day) => day.counted)).toHaveLength(3);
    expect(counted?.rungs.map(({ id }) => id)).toEqual([
      'reminder-before',
      'reminder-due',
      'escalation-leader',
      'escalation-county',
    ]);
  });

  it('is none where nothing runs, or the overlay follows no commitments', () => {
    const table = tableOfWeekdays();
    expect(trackingDeadline(RULES, table, { ...verifying, status: 'in-force' }, NOW)).toBeUndefined();
    expect(trackingDeadline({ pack: CASE_RULES.pack }, table, verifying, NOW)).toBeUndefined();
  });

  it('is counted again where a table moves its day, and left alone where it does not', () => {
    const counted = trackingDeadline(RULES, tableOfWeekdays(), verifying, NOW);
    const waiting = { ...verifying, deadline: counted?.deadline as never, rungs: counted?.rungs ?? [] };
    const holiday = { working: false, reason: 'holiday' } as const;
    const moved = recountTracking(RULES, tableOfWeekdays({ '2026-05-08': holiday }), waiting, NOW);
    expect(moved?.deadline.due).toBe('2026-05-12');
    expect(recountTracking(RULES, tableOfWeekdays({ '2026-06-01': holiday }), waiting, NOW)).toBeUndefined();
    expect(recountTracking(RULES, tableOfWeekdays(), verifying, NOW)?.deadline.due).toBe('2026-05-11');
  });
});

describe('the day of follow-up', () => {
  const madeOn = civilDate('2024-02-29');

  it('is the end of the term, else a year after it was made', () => {
    expect(firstFollowUp({ madeOn, validUntil: civilDate('2034-02-28') })).toBe('2034-02-28');
    expect(firstFollowUp({ madeOn, validUntil: 'none' })).toBe('2025-02-28');
    expect(firstFollowUp({ madeOn })).toBe('2025-02-28');
  });

  it('is the next anniversary after it was found kept, and none once the term is over', () => {
    expect(nextFollowUp({ madeOn }, civilDate('2027-02-28'))).toBe('2028-02-29');
    const validUntil = civilDate('2026-10-10');
    expect(nextFollowUp({ madeOn, validUntil }, civilDate('2026-10-09'))).toBe(validUntil);
    expect(nextFollowUp({ madeOn, validUntil }, validUntil)).toBeUndefined();
  });
});
