import { describe, expect, it } from '@jest/globals';
import type { Penalty } from '../penalty/penalty.js';
import { civilDate } from '../time/civil-date.js';
import { GROUND, REVIEWER, RULES, aFact, aPenalty } from './dossier.fixture.js';
import { dossierOf } from './dossier.js';
import { summariseLedger } from './ledger.js';
import { openedAgainWords } from './opened-again-words.js';
import type { RecordFact } from './record-fact.js';

const AT = '2026-06-01T02:00:00.000Z';
const evidenced = aFact({
  type: 'obligations-evidenced',
  obligations: ['fine'],
  on: civilDate('2026-02-01'),
  fileIds: ['f1'],
});
const verified = aFact({ type: 'obligations-verified', obligations: ['fine'] });

function corrected(before: Partial<Penalty>, after: Partial<Penalty>): RecordFact {
  return {
    type: 'penalty-corrected',
    rowId: 'r1',
    before,
    after,
    ground: GROUND,
    id: 'c1',
    at: AT,
    by: REVIEWER,
  };
}

const ledger = (...facts: RecordFact[]) => dossierOf(aPenalty(), RULES, facts).obligations;

describe('the duties of a record that becomes another subject’s', () => {
  const moved = corrected({ subjectCode: 'A' }, { subjectCode: 'B' });

  it('are open that were closed for the former one, by the correction, without his files and days', () => {
    const [fine, correction] = ledger(evidenced, verified, moved);
    expect(fine).toEqual({
      ...{ kind: 'fine', state: 'open', sumYuan: 20_000, rule: expect.objectContaining({ id: 'duty.fine' }) },
      ...{ fileIds: [], author: REVIEWER, at: AT, ground: GROUND, closedForFormer: true },
    });
    expect(correction).not.toHaveProperty('closedForFormer');
    expect(summariseLedger(ledger(evidenced, verified, moved)).fulfilledOn).toBeNull();
  });

  it('close by what the present one shows, whose raised sums count from then', () => {
    expect(ledger(evidenced, moved, evidenced, verified)[0]).toMatchObject({ state: 'verified' });
    expect(ledger(evidenced, moved, evidenced)[0]).not.toHaveProperty('closedForFormer');
    const raised = corrected({ fineYuan: 10_000 }, { fineYuan: 20_000 });
    expect(ledger(evidenced, moved, evidenced, raised)[0]).toMatchObject({ coveredYuan: 10_000 });
  });

  it('stay closed where the subject is the same and only its code was supplied', () => {
    const supplied = corrected({}, { subjectCode: 'B' });
    expect(ledger(evidenced, verified, supplied)[0]?.state).toBe('verified');
  });

  it('are open where a natural person turns out to be another, and stay closed where his document was supplied', () => {
    const another = corrected({ subjectIdNo: '11010519491231002X' }, { subjectIdNo: '110105194912310038' });
    expect(ledger(evidenced, verified, another)[0]).toMatchObject({ state: 'open', closedForFormer: true });
    const supplied = corrected({}, { subjectIdNo: '11010519491231002X' });
    expect(ledger(evidenced, verified, supplied)[0]?.state).toBe('verified');
  });

  it('say in words why they are open', () => {
    const [fine] = ledger(evidenced, moved);
    expect(fine && openedAgainWords(fine)).toEqual({
      zh: '缴纳罚款：记录经更正后主体变更，此前主体的履行情况不计入，须由现主体提交凭证。',
      en: 'fine: a correction made the record that of another subject; what the former one fulfilled does not count. Evidence of the present one is needed.',
    });
  });
});
