import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { assessEligibility } from './assess-eligibility.js';
import { explainEligibility } from './explain-eligibility.js';
import type { EligibilityRecord } from './record.js';
import { aRecord, aRegime, aRule } from './regime-pack.fixture.js';

const AT = civilDate('2025-02-01');
const LISTED = aRegime('lists', {
  classes: [{ ...aRule('class.list'), class: 'serious', when: { recordKinds: ['serious-list'] } }],
});
const LIST: EligibilityRecord = {
  kind: 'serious-list',
  penaltyKinds: [],
  field: '食品',
  decisionDate: civilDate('2025-01-10'),
};

describe('facts of a penalty in a record that is none', () => {
  const idle = (facts: Partial<EligibilityRecord>) => {
    const { proof, ...answer } = assessEligibility({ ...LIST, ...facts }, AT, [LISTED]);
    return { answer, told: proof.filter(({ result }) => result === 'PENALTY_FACTS_IGNORED') };
  };

  it.each([
    { penaltyKinds: ['罚款'] },
    { fineYuan: 5_000_000 },
    { confiscatedYuan: 1 },
    { simplifiedProcedure: true },
    { otherPenalties: [{ penaltyKinds: ['吊销许可证件'], field: '消防' }] },
  ] as const)('change nothing, and the proof says so with the rule that decides: %j', (facts) => {
    const { answer, told } = idle(facts);
    expect(answer).toEqual(idle({}).answer);
    expect(told).toEqual([
      expect.objectContaining({ step: 'assumption', regime: 'lists', id: 'class.list', trust: 'A' }),
    ]);
  });

  it('are no row where there are none, nor in a penalty', () => {
    expect(idle({}).told).toEqual([]);
    expect(assessEligibility(aRecord(), AT, [aRegime('plain')]).proof).not.toContainEqual(
      expect.objectContaining({ result: 'PENALTY_FACTS_IGNORED' }),
    );
  });

  it('cite what asks for a class, where that is not decided either', () => {
    const { proof } = assessEligibility({ ...LIST, kind: 'other', fineYuan: 5 }, AT, [LISTED]);
    expect(proof).toContainEqual(
      expect.objectContaining({ id: 'undecided', result: 'PENALTY_FACTS_IGNORED' }),
    );
    const answer = assessEligibility({ ...LIST, fineYuan: 5 }, AT, [LISTED]);
    expect(explainEligibility(answer, 'zh-CN')).toContainEqual(expect.stringContaining('该记录不是行政处罚'));
  });
});

describe('a class that is stated where a rule tells it', () => {
  const told = (record: EligibilityRecord) =>
    assessEligibility(record, AT, [LISTED]).proof.filter(({ result }) => result === 'CLASSIFICATION_IGNORED');
  const classification = { class: 'minor', ground: 'x' } as const;

  it('changes nothing, and the proof says so with that rule', () => {
    const { proof: _proof, ...answer } = assessEligibility({ ...LIST, classification }, AT, [LISTED]);
    expect(answer).toMatchObject({ class: 'serious' });
    expect(told({ ...LIST, classification })).toEqual([
      expect.objectContaining({ step: 'assumption', regime: 'lists', id: 'class.list', trust: 'A' }),
    ]);
  });

  it('is no row where nobody states one, or where no rule tells the class', () => {
    expect(told(LIST)).toEqual([]);
    expect(told(aRecord({ classification }))).toEqual([]);
  });
});
