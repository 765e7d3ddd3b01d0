import { describe, expect, it } from '@jest/globals';
import { type EligibilityRecord, type PenaltyFacts, assessEligibility, civilDate } from '@xinxiu/domain';
import fc from 'fast-check';
import { loadPacks } from './load-packs.js';
import { examples } from './random-records.factory.js';
import { fieldNames } from './resolve.js';

const loaded = loadPacks('seeds/policies');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const packs = loaded.value;

const fine = (fineYuan: number, field: string): PenaltyFacts => ({
  penaltyKinds: ['罚款'],
  fineYuan,
  simplifiedProcedure: false,
  field,
});

function assess(decided: string, at: string, first: PenaltyFacts, ...otherPenalties: PenaltyFacts[]) {
  const decisionDate = civilDate(decided);
  const record: EligibilityRecord = {
    ...first,
    kind: 'penalty',
    decisionDate,
    fulfilledOn: decisionDate,
    commitment: true,
    otherPenalties,
  };
  return assessEligibility(record, civilDate(at), packs.regimes);
}

describe('penalties of one decision in several fields', () => {
  it('are governed each by the law of its field, and the longest period holds, whichever stands first', () => {
    const [market, food] = [fine(50_000, '市场监管'), fine(5_000, '食品')];
    for (const answer of [
      assess('2025-12-28', '2026-03-29', market, food),
      assess('2025-12-28', '2026-03-29', food, market),
    ]) {
      expect(answer).toMatchObject({
        regime: 'order-58',
        earliestApplication: '2026-12-28',
        eligible: false,
      });
      expect(new Set(answer.proof.map(({ regime }) => regime))).toContain('samr-2025');
      expect(answer.proof).toContainEqual(
        expect.objectContaining({ step: 'combination', result: '2026-12-28 / 2028-12-28' }),
      );
    }
  });

  it('are public while one of them is', () => {
    const warning = (field: string): PenaltyFacts => ({
      penaltyKinds: ['警告'],
      field,
      simplifiedProcedure: false,
    });
    const [market, other] = [warning('市场监管'), warning('生态环境')];
    const answer = assess('2026-05-31', '2026-07-15', market, other);
    expect(answer).toMatchObject({ publicationFrom: '2026-05-31', publicationEnds: '2026-08-31' });
    expect(assess('2026-05-31', '2026-07-15', other, market)).toMatchObject({
      publicationFrom: '2026-05-31',
      publicationEnds: '2026-08-31',
    });
    const twice = assess('2026-05-31', '2026-07-15', market, market);
    expect(twice).toMatchObject({ publicationFrom: null, unmet: [{ condition: 'NOT_PUBLICISED' }] });
  });

  it('cite one article where two terms end alike: that of the law that is named, whichever stands first', () => {
    const [tax, market] = [fine(1_000_000, '税务'), fine(1_000_000, '市场监管')];
    for (const answer of [
      assess('2026-05-01', '2026-11-29', tax, market),
      assess('2026-05-01', '2026-11-29', market, tax),
    ]) {
      const article = '《信用修复管理办法》（国家发展改革委令第36号）第二章 失信信息分类和公示期限';
      expect(answer).toMatchObject({ regime: 'order-36', unmet: [{ condition: 'MINIMUM_PERIOD', article }] });
    }
  });

  it('get the same answer in any order', () => {
    const KINDS = ['警告', '罚款', '没收违法所得', '吊销许可证件', '责令停产停业'] as const;
    const penalty = fc.record({
      penaltyKinds: fc.subarray([...KINDS], { minLength: 1 }),
      fineYuan: fc.constantFrom(0, 500, 50_000, 2_000_000),
      simplifiedProcedure: fc.boolean(),
      field: fc.constantFrom(...fieldNames(packs), '市场监管'),
    });
    const day = fc.constantFrom('2022-03-01', '2023-06-01', '2025-12-28', '2026-02-01', '2026-05-31');
    const later = fc.constantFrom('2025-12-30', '2026-03-29', '2026-08-15', '2027-06-01');
    fc.assert(
      fc.property(day, later, penalty, penalty, penalty, (decided, at, one, two, three) => {
        const told = (...[first, ...others]: [PenaltyFacts, ...PenaltyFacts[]]) => {
          const {
            regime,
            class: penaltyClass,
            earliestApplication,
            publicationEnds,
            eligible,
            unmet,
            byClass,
          } = assess(decided, at, first, ...others);
          return { regime, penaltyClass, earliestApplication, publicationEnds, eligible, unmet, byClass };
        };
        const answer = told(one, two, three);
        expect(told(three, one, two)).toEqual(answer);
        expect(told(two, one, three)).toEqual(answer);
      }),
      examples(2_000),
    );
  });

  it('get the same answer whatever the order of the further ones, also where they leave facts open', () => {
    const open = fc.record(
      {
        penaltyKinds: fc.subarray(['警告', '罚款', '吊销许可证件', '暂扣许可证件'] as const, {
          minLength: 1,
        }),
        fineYuan: fc.constantFrom(0, 50, 50_000, 800_000, 2_000_000),
        simplifiedProcedure: fc.boolean(),
        field: fc.constantFrom(...fieldNames(packs)),
      },
      { requiredKeys: ['penaltyKinds'] },
    ) as fc.Arbitrary<PenaltyFacts>;
    const day = fc.constantFrom('2022-03-01', '2025-09-28', '2026-01-06', '2026-05-06');
    const later = fc.constantFrom('2026-03-20', '2026-04-03', '2026-05-20', '2027-06-01');
    const example: [string, string, PenaltyFacts, PenaltyFacts, PenaltyFacts] = [
      '2026-01-06',
      '2026-03-20',
      { penaltyKinds: ['警告'], field: '市场监管' },
      { penaltyKinds: ['罚款'], fineYuan: 50, simplifiedProcedure: true, field: '食品' },
      { penaltyKinds: ['罚款'], fineYuan: 800_000, field: '消防' },
    ];
    fc.assert(
      fc.property(day, later, open, open, open, (decided, at, main, one, two) => {
        const { proof: _, ...answer } = assess(decided, at, main, one, two);
        const { proof: _again, ...again } = assess(decided, at, main, two, one);
        expect(again).toEqual(answer);
      }),
      { ...examples(2_000), examples: [example] },
    );
  });
});
