import { describe, expect, it } from '@jest/globals';
import { type CivilDate, civilDate } from '../time/civil-date.js';
import type { UndecidedReason } from './classify.js';
import type { Eligibility } from './eligibility.js';
import { lastPossibleEnd, openReasons } from './open-answer.js';

type Asked = Pick<Eligibility, 'byClass' | 'proof'>;

const answer = (fields: Partial<Asked>): Eligibility => ({ proof: [], ...fields }) as unknown as Eligibility;

describe('an answer whose class is open', () => {
  const ending = (...ends: (CivilDate | null)[]): Eligibility =>
    answer({ byClass: ends.map((publicationEnds) => ({ publicationEnds })) as never });

  it('ends with the class that keeps the record longest, or not at all', () => {
    const [early, late] = [civilDate('2027-01-10'), civilDate('2029-01-10')];
    expect(lastPossibleEnd(ending(early, late, early))).toBe(late);
    expect(lastPossibleEnd(ending(early, null, late))).toBeNull();
  });

  it('has the reasons of its newest law', () => {
    const reasons = (...value: readonly UndecidedReason[]) => ({ step: 'class', reasons: value });
    const newest: UndecidedReason = { code: 'FINE_UNKNOWN' };
    const proof = [reasons({ code: 'PENALTY_KIND_MISSING' }), reasons(newest), { step: 'minimum' }] as never;
    expect(openReasons(answer({ proof }))).toEqual([newest]);
    expect(openReasons(answer({}))).toEqual([]);
  });
});
