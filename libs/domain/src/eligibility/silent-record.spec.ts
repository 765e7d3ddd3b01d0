import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { assessEligibility } from './assess-eligibility.js';
import { explainEligibility } from './explain-eligibility.js';
import { aRecord, aRegime, aRule } from './regime-pack.fixture.js';
import type { EligibilityRecord } from './record.js';
import type { ClassRule, RegimePack, TermRule } from './regime-pack.js';

const AT = civilDate('2025-02-01');
const PLAIN = aRegime('plain');
const [REVOKED, ...MILDER] = PLAIN.classes as [ClassRule, ...ClassRule[]];
const SIMPLIFIED: ClassRule = {
  ...aRule('class.simplified'),
  trust: 'S',
  class: 'minor',
  when: { simplifiedProcedure: true },
};
const BY_CLASS = aRegime('by class', { classes: [REVOKED, SIMPLIFIED, ...MILDER] });

function assumed(record: EligibilityRecord, pack: RegimePack) {
  return assessEligibility(record, AT, [pack]).proof.filter(({ step }) => step === 'assumption');
}

describe('a record that does not say which procedure was applied', () => {
  it('is taken as ordinary, and the proof names the rule that would have been milder, as an assumption', () => {
    const answer = assessEligibility(aRecord(), AT, [BY_CLASS]);
    expect(answer.class).toBe('general');
    expect(answer.proof[1]).toMatchObject({
      step: 'assumption',
      id: 'class.simplified',
      article: '第 class.simplified 条',
      trust: 'A',
      result: 'ORDINARY_PROCEDURE_ASSUMED',
    });
    expect(explainEligibility(answer, 'zh-CN')).toContainEqual(
      expect.stringMatching(/^ {2}class\.simplified → 假定：.*请先更正记录$/),
    );
    expect(explainEligibility(answer, 'en')).toContainEqual(
      expect.stringMatching(/^ {2}class\.simplified → assumed: .* have the record corrected first$/),
    );
  });

  it.each([true, false])('assumes nothing where it does say (%s)', (simplifiedProcedure) => {
    expect(assumed(aRecord({ simplifiedProcedure }), BY_CLASS)).toEqual([]);
  });

  it('assumes nothing where the procedure changes nothing', () => {
    expect(assumed(aRecord({ penaltyKinds: ['吊销许可证件'] }), BY_CLASS)).toEqual([]);
    expect(assumed(aRecord({ penaltyKinds: ['警告'], fineYuan: 0 }), BY_CLASS)).toEqual([]);
    expect(assumed(aRecord(), PLAIN)).toEqual([]);
  });

  it('is told where only the period depends on it', () => {
    const short: TermRule = {
      ...aRule('term.simplified'),
      when: { simplifiedProcedure: true },
      publicised: true,
      minimum: null,
      maximum: { months: 1 },
    };
    const byTerm = aRegime('by term', { terms: [short, ...PLAIN.terms] });
    expect(assumed(aRecord(), byTerm).map(({ id }) => id)).toEqual(['term.simplified']);
  });

  it('leaves the decision of a person alone, and helps one who has to decide', () => {
    const unknown = aRecord({ penaltyKinds: ['其他'], fineYuan: 0 });
    expect(assumed(unknown, BY_CLASS).map(({ id }) => id)).toEqual(['class.simplified']);
    const decided = { ...unknown, classification: { class: 'general', ground: '裁量' } } as const;
    expect(assumed(decided, BY_CLASS)).toEqual([]);
  });

  it('is told for each of several penalties, and not for those that share what the decision says', () => {
    expect(
      assumed(aRecord({ otherPenalties: [{ penaltyKinds: ['罚款'], fineYuan: 1 }] }), BY_CLASS),
    ).toMatchObject([{ penalty: { place: 1 } }, { penalty: { place: 2 } }]);
    const said = aRecord({
      simplifiedProcedure: false,
      otherPenalties: [{ penaltyKinds: ['罚款'], fineYuan: 1 }],
    });
    expect(assumed(said, BY_CLASS)).toEqual([]);
  });
});

describe('a record that names no field', () => {
  const inFields: TermRule = {
    ...aRule('term.fields'),
    when: { fields: ['食品', '消防'] },
    publicised: true,
    minimum: { years: 1 },
    maximum: { years: 3 },
  };
  const general = aRegime('general', { terms: [inFields, ...PLAIN.terms] });
  const special = aRegime('special', {
    governsFields: ['市场监管', '电子商务'],
    validity: { from: civilDate('2025-01-20'), to: null },
  });
  const rows = (record: EligibilityRecord, regimes: readonly RegimePack[], at = AT) =>
    assessEligibility({ simplifiedProcedure: false, ...record }, at, regimes)
      .proof.filter(({ step }) => step === 'assumption')
      .map(({ id, result, trust }) => [id, result, trust]);

  it('is taken as in none, and the proof names the term of fields that would come before', () => {
    expect(assessEligibility(aRecord(), AT, [general]).earliestApplication).toBe('2025-04-10');
    expect(rows(aRecord(), [general])).toEqual([['term.fields', 'GENERAL_FIELD_ASSUMED', 'A']]);
    expect(explainEligibility(assessEligibility(aRecord(), AT, [general]), 'zh-CN')).toContainEqual(
      expect.stringContaining('记录未载明领域'),
    );
    expect(rows(aRecord({ field: '其他' }), [general])).toEqual([]);
    expect(rows(aRecord({ field: '食品' }), [general])).toEqual([]);
  });

  it('is told of a law that takes fields from the general one, from the day on which it does', () => {
    expect(rows(aRecord(), [PLAIN, special])).toEqual([['special', 'GENERAL_FIELD_ASSUMED', 'A']]);
    expect(rows(aRecord(), [PLAIN, special], civilDate('2025-01-19'))).toEqual([]);
    expect(rows(aRecord(), [PLAIN, special], civilDate('2025-01-20'))).toHaveLength(1);
    expect(assessEligibility(aRecord(), AT, [PLAIN, special]).proof).toContainEqual({
      step: 'assumption',
      regime: 'special',
      id: 'special',
      article: '《special》',
      source: '《special》',
      trust: 'A',
      text: '《special》适用于：市场监管、电子商务。',
      textEn: 'special governs 市场监管, 电子商务.',
      result: 'GENERAL_FIELD_ASSUMED',
    });
    expect(rows(aRecord({ field: '其他' }), [PLAIN, special])).toEqual([]);
    const until = (day: string) => ({ ...special, validity: { from: null, to: civilDate(day) } });
    expect(rows(aRecord(), [PLAIN, until('2025-01-09')])).toEqual([]);
    expect(rows(aRecord(), [PLAIN, until('2025-01-10')])).toHaveLength(1);
  });
});
