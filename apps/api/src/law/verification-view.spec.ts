import { describe, expect, it } from '@jest/globals';
import { type VerificationCondition, civilDate } from '@xinxiu/domain';
import type { RecordEligibility } from './record-law.js';
import { type ComputedFinding, shownCondition } from './verification-view.js';

const RULE = { condition: 'minimum-period', computed: 'minimum-period' } as VerificationCondition;
const UNCLASSED = [{ condition: 'NEEDS_CLASSIFICATION' }];

function computed(from: string | null, unmet: readonly object[]): ComputedFinding | undefined {
  const eligibility = {
    at: civilDate('2026-11-30'),
    earliestApplication: from === null ? null : civilDate(from),
    unmet,
  } as unknown as RecordEligibility;
  return shownCondition(RULE, { eligibility, commitment: undefined }).computed;
}

describe('the minimum period beside its condition', () => {
  it('is told by its day where each class leads to the same, although nobody has decided on the class', () => {
    expect(computed('2025-09-02', UNCLASSED)).toEqual({
      at: '2026-11-30',
      met: true,
      text: '无论认定为哪一类别，自2025-09-02起可以申请；类别仍须在批准之前认定',
      textEn:
        'May be applied for from 2025-09-02 on, whatever class is decided on; the class is still decided before an approval',
    });
    expect(computed('2027-02-01', UNCLASSED)).toMatchObject({ met: false });
  });

  it('is unknown where it hangs on the class', () => {
    expect(computed(null, UNCLASSED)).toMatchObject({
      met: false,
      text: expect.stringContaining('尚未认定'),
    });
  });

  it('is told by its day alone once there is a class', () => {
    expect(computed('2026-08-10', [])).toMatchObject({ met: true, text: '自2026-08-10起可以申请' });
    expect(computed(null, [])).toBeUndefined();
  });
});
