import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { holds, penalised } from './circumstances.js';
import { classify } from './classify.js';
import type { PenaltyFacts, RecordKind } from './record.js';
import { aRegime } from './regime-pack.fixture.js';
import type { Circumstances } from './regime-pack.js';

const regime = aRegime('regime');
const classOf = (facts: Partial<PenaltyFacts>, kind: RecordKind = 'penalty') =>
  classify(penalised(kind, { penaltyKinds: [], ...facts }), regime, civilDate('2025-01-10'));

describe('classify', () => {
  it('takes the first rule that applies and says which', () => {
    expect(classOf({ penaltyKinds: ['吊销许可证件', '警告'] })).toMatchObject({
      class: 'serious',
      rule: { id: 'class.revoked' },
    });
    expect(classOf({ penaltyKinds: ['罚款'], fineYuan: 1_000_000 })).toMatchObject({
      rule: { id: 'class.large' },
    });
    expect(classOf({ penaltyKinds: ['罚款'], fineYuan: 999_999.99 })).toMatchObject({
      rule: { id: 'class.fine' },
    });
  });

  it('sees in a sum the kind that was not listed', () => {
    expect(classOf({ penaltyKinds: ['警告'], fineYuan: 1 })).toMatchObject({ class: 'general' });
    expect(classOf({ confiscatedYuan: 1 })).toMatchObject({ class: 'general' });
    expect(classOf({ penaltyKinds: ['警告'], fineYuan: 0, confiscatedYuan: 0 })).toMatchObject({
      class: 'minor',
    });
    expect(penalised('penalty', { penaltyKinds: ['没收非法财物'], confiscatedYuan: 1 }).kinds).toEqual([
      '没收非法财物',
    ]);
    expect(penalised('penalty', { penaltyKinds: ['没收违法所得'], confiscatedYuan: 1 }).kinds).toEqual([
      '没收违法所得',
    ]);
    expect(penalised('penalty', { penaltyKinds: ['罚款'], fineYuan: 1 }).kinds).toEqual(['罚款']);
  });

  it.each([
    [
      'a kind that no rule names',
      { penaltyKinds: ['罚款', '行政拘留'], fineYuan: 1 },
      [{ code: 'PENALTY_KIND_UNDECIDED', value: '行政拘留' }],
    ],
    ['a fine of unknown amount', { penaltyKinds: ['罚款'] }, [{ code: 'FINE_UNKNOWN' }]],
    ['nothing imposed', {}, [{ code: 'PENALTY_KIND_MISSING' }]],
    [
      'both',
      { penaltyKinds: ['罚款', '其他'] },
      [{ code: 'PENALTY_KIND_UNDECIDED', value: '其他' }, { code: 'FINE_UNKNOWN' }],
    ],
  ] as const)('leaves to a person %s', (_, facts, reasons) => {
    expect(classOf(facts)).toEqual({ class: 'unclassified', reasons });
  });

  it('leaves to a person a mixture that no rule covers, though it names each kind', () => {
    const narrow = { ...regime, classes: regime.classes.filter(({ id }) => id === 'class.warning') };
    expect(
      classify(
        penalised('penalty', { penaltyKinds: ['警告'], fineYuan: 5 }),
        narrow,
        civilDate('2025-01-10'),
      ),
    ).toEqual({
      class: 'unclassified',
      reasons: [{ code: 'PENALTY_KIND_UNDECIDED', value: '罚款' }],
    });
    const seldom = {
      ...regime,
      classes: [{ ...regime.classes[2]!, when: { onlyPenalties: ['警告' as const], fields: ['食品'] } }],
    };
    expect(
      classify(penalised('penalty', { penaltyKinds: ['警告'] }), seldom, civilDate('2025-01-10')),
    ).toEqual({
      class: 'unclassified',
      reasons: [{ code: 'PENALTY_KIND_UNDECIDED', value: '警告' }],
    });
  });

  it('leaves to a person a record of another kind that no rule names', () => {
    const onlyPenalties = { ...regime, classes: [] };
    expect(
      classify(penalised('other', { penaltyKinds: [] }), onlyPenalties, civilDate('2025-01-10')),
    ).toEqual({
      class: 'unclassified',
      reasons: [{ code: 'RECORD_KIND_UNDECIDED', value: 'other' }],
    });
  });
});

describe('circumstances', () => {
  const fined = penalised('penalty', { penaltyKinds: ['罚款', '警告'], fineYuan: 100, field: '食品' });

  it.each<[Circumstances, boolean]>([
    [{}, true],
    [{ recordKinds: ['penalty'] }, true],
    [{ recordKinds: ['other'] }, false],
    [{ fields: ['食品'] }, true],
    [{ fields: ['消防'] }, false],
    [{ simplifiedProcedure: false }, true],
    [{ simplifiedProcedure: true }, false],
    [{ anyPenalty: ['警告', '其他'] }, true],
    [{ anyPenalty: ['其他'] }, false],
    [{ onlyPenalties: ['警告', '罚款', '其他'] }, true],
    [{ onlyPenalties: ['警告'] }, false],
    [{ fineYuanFrom: 100 }, true],
    [{ fineYuanFrom: 100.01 }, false],
    [{ fineYuanBelow: 100 }, false],
    [{ fineYuanBelow: 100.01 }, true],
    [{ classes: ['general'] }, true],
    [{ classes: ['minor'] }, false],
    [{ recordKinds: ['penalty'], fields: ['消防'] }, false],
  ])('%j: %p', (when, expected) => {
    expect(holds(when, fined, 'general')).toBe(expected);
  });

  it('do not hold for what nobody said', () => {
    const unknown = penalised('penalty', { penaltyKinds: ['罚款'] });
    expect(holds({ fineYuanFrom: 0 }, unknown)).toBe(false);
    expect(holds({ fineYuanBelow: 1_000_000 }, unknown)).toBe(false);
    expect(holds({ fields: ['食品'] }, unknown)).toBe(false);
    expect(holds({ classes: ['minor'] }, unknown)).toBe(false);
    expect(holds({ onlyPenalties: ['罚款'] }, penalised('penalty', { penaltyKinds: [] }))).toBe(false);
  });

  it('take no fine for a fine of 0', () => {
    expect(penalised('penalty', { penaltyKinds: ['警告'] }).fineYuan).toBe(0);
  });
});
