import { describe, expect, it } from '@jest/globals';
import type { Penalty } from '../penalty/penalty.js';
import { civilDate } from '../time/civil-date.js';
import { GROUND, REVIEWER, RULES, aFact, aPenalty } from './dossier.fixture.js';
import { dossierOf } from './dossier.js';
import { summariseLedger } from './ledger.js';
import { openedAgainWords } from './opened-again-words.js';
import type { RecordFact } from './record-fact.js';

const evidenced = aFact({
  type: 'obligations-evidenced',
  obligations: ['fine', 'correction'],
  on: civilDate('2026-02-01'),
  fileIds: ['f1'],
});
const verified = aFact({ type: 'obligations-verified', obligations: ['fine', 'correction'] });
const AT = '2026-06-01T02:00:00.000Z';

function corrected(before: Partial<Penalty>, after: Partial<Penalty>): RecordFact {
  const by = { ...REVIEWER, id: 'u-credit' };
  return { type: 'penalty-corrected', rowId: 'r1', before, after, ground: GROUND, id: 'c1', at: AT, by };
}

/** @param fineYuan as the corrections have left it */
const ledger = (fineYuan: number, ...facts: RecordFact[]) =>
  dossierOf(aPenalty({ fineYuan }), RULES, facts).obligations;

describe('a duty whose sum a correction raises', () => {
  const raised = corrected({ fineYuan: 60_000 }, { fineYuan: 900_000 });

  it.each([
    ['evidenced', [evidenced]],
    ['verified', [evidenced, verified]],
    ['waived', [aFact({ type: 'obligations-waived', obligations: ['fine'], fileId: 'w1', ground: GROUND })]],
  ])('is open after it was %s, by the correction, and says for what it had been closed', (_state, before) => {
    const [fine] = ledger(900_000, ...before, raised);
    expect(fine).toEqual({
      kind: 'fine',
      state: 'open',
      sumYuan: 900_000,
      rule: expect.objectContaining({ id: 'duty.fine' }),
      fileIds: [],
      author: { ...REVIEWER, id: 'u-credit' },
      at: AT,
      ground: GROUND,
      coveredYuan: 60_000,
    });
  });

  it('keeps the record from being fulfilled, and leaves the duties without a sum', () => {
    const after = ledger(900_000, evidenced, verified, raised);
    expect(after.map(({ kind, state }) => [kind, state])).toEqual([
      ['fine', 'open'],
      ['correction', 'verified'],
    ]);
    expect(summariseLedger(after)).toEqual({ evidenced: false, fullyFulfilled: false, fulfilledOn: null });
  });

  it('closes anew with what is shown afterwards', () => {
    const [fine] = ledger(900_000, evidenced, verified, raised, evidenced, verified);
    expect(fine).toMatchObject({ state: 'verified', sumYuan: 900_000 });
    expect(fine).not.toHaveProperty('coveredYuan');
  });

  it('is open too where no sum had been known', () => {
    const [fine] = ledger(900_000, evidenced, corrected({}, { fineYuan: 900_000 }));
    expect(fine).toMatchObject({ state: 'open', coveredYuan: null });
  });

  it('counts from the sum that was shown for, over several corrections', () => {
    const lowered = corrected({ fineYuan: 60_000 }, { fineYuan: 30_000 });
    const partly = corrected({ fineYuan: 30_000 }, { fineYuan: 50_000 });
    expect(ledger(50_000, evidenced, lowered, partly)[0]?.state).toBe('evidenced');
    const beyond = corrected({ fineYuan: 30_000 }, { fineYuan: 70_000 });
    expect(ledger(70_000, evidenced, lowered, beyond)[0]).toMatchObject({
      state: 'open',
      coveredYuan: 60_000,
    });
  });

  it('is said in words', () => {
    const [fine] = ledger(900_000, evidenced, raised);
    expect(fine && openedAgainWords(fine)).toEqual({
      zh: '缴纳罚款：金额经更正为900000元，此前的凭证只对应60000元，须重新提交凭证。',
      en: 'fine: a correction raised the sum to 900000 yuan; what was shown before was for 60000 yuan. Evidence is needed anew.',
    });
    expect(openedAgainWords({ kind: 'fine', sumYuan: 900_000 })).toBeUndefined();
    expect(openedAgainWords({ kind: 'fine', sumYuan: 900_000, coveredYuan: null })?.zh).toMatch(/未对应金额/);
  });
});

describe('a duty whose sum a correction does not raise', () => {
  it('stays as it is', () => {
    const lowered = corrected({ fineYuan: 60_000 }, { fineYuan: 20_000 });
    expect(ledger(20_000, evidenced, verified, lowered)[0]?.state).toBe('verified');
    const renamed = corrected({ authority: '青禾县' }, { authority: '青禾县市场监督管理局' });
    expect(ledger(20_000, evidenced, verified, renamed)[0]?.state).toBe('verified');
    const before = corrected({ fineYuan: 10_000 }, { fineYuan: 20_000 });
    expect(ledger(20_000, before, evidenced, verified)[0]?.state).toBe('verified');
    expect(ledger(20_000, before)[0]).not.toHaveProperty('coveredYuan');
  });
});
