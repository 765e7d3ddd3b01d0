import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { assessEligibility } from './assess-eligibility.js';
import type { Classification, EligibilityRecord } from './record.js';
import { aRecord, aRegime, aRule } from './regime-pack.fixture.js';
import type { RegimePack, TermRule } from './regime-pack.js';

const day = civilDate;
const OLD = aRegime('old');
const conditions = (record: EligibilityRecord, at: string, ...regimes: RegimePack[]) =>
  assessEligibility(record, day(at), regimes).unmet.map(({ condition }) => condition);

describe('one regime', () => {
  it('answers with class, dates, proof and nothing missing', () => {
    expect(assessEligibility(aRecord(), day('2025-04-10'), [OLD])).toEqual({
      at: '2025-04-10',
      regime: 'old',
      class: 'general',
      publicationFrom: '2025-01-10',
      earliestApplication: '2025-04-10',
      publicationEnds: '2026-01-10',
      eligible: true,
      unmet: [],
      proof: [
        expect.objectContaining({ step: 'class', regime: 'old', id: 'class.fine', result: 'general' }),
        expect.objectContaining({ step: 'minimum', id: 'term.general', result: '2025-04-10' }),
        expect.objectContaining({ step: 'maximum', id: 'term.general', result: '2026-01-10' }),
      ],
    });
  });

  it('opens on the last day of the minimum and closes on the last day of the maximum', () => {
    const record = aRecord();
    expect(conditions(record, '2025-04-09', OLD)).toEqual(['MINIMUM_PERIOD']);
    expect(conditions(record, '2025-04-10', OLD)).toEqual([]);
    expect(conditions(record, '2026-01-09', OLD)).toEqual([]);
    expect(assessEligibility(record, day('2026-01-10'), [OLD]).unmet).toEqual([
      { condition: 'PUBLICATION_ENDED', since: '2026-01-10', article: '第 expiry 条' },
    ]);
  });

  it('tells everything that is missing at once, each with its article', () => {
    const { fulfilledOn: _, ...open } = aRecord({ commitment: false });
    expect(assessEligibility(open, day('2025-02-01'), [OLD]).unmet).toEqual([
      { condition: 'MINIMUM_PERIOD', article: '第 term.general 条' },
      { condition: 'OBLIGATIONS_UNFULFILLED', article: '第 fulfilled 条' },
      { condition: 'COMMITMENT_MISSING', article: '第 commitment 条' },
    ]);
  });

  it('counts a commitment from its day on, and tells that day where it is still to come', () => {
    const announced = aRecord({ commitment: { on: day('2025-05-01') } });
    expect(conditions(announced, '2025-04-30', OLD)).toEqual(['COMMITMENT_MISSING']);
    expect(conditions(announced, '2025-05-01', OLD)).toEqual([]);
    const { unmet, proof, earliestApplication } = assessEligibility(announced, day('2025-04-30'), [OLD]);
    expect(earliestApplication).toBe('2025-04-10');
    expect(unmet).toEqual([{ condition: 'COMMITMENT_MISSING', article: '第 commitment 条' }]);
    expect(proof.at(-1)).toMatchObject({
      step: 'unmet',
      id: 'commitment',
      result: 'COMMITMENT_MISSING',
      commitmentOn: '2025-05-01',
    });
    const { commitment: _, ...silent } = aRecord();
    expect(conditions(silent, '2025-05-01', OLD)).toEqual(['COMMITMENT_MISSING']);
    const none = assessEligibility(aRecord({ commitment: false }), day('2025-04-30'), [OLD]).proof.at(-1);
    expect(none).not.toHaveProperty('commitmentOn');
  });

  it('says nothing more of a decision that is still to come', () => {
    expect(assessEligibility(aRecord(), day('2025-01-09'), [OLD])).toMatchObject({
      eligible: false,
      unmet: [{ condition: 'DECISION_IN_FUTURE', article: '第 term.general 条' }],
    });
  });

  it('is to be applied for in time on the day of the decision too', () => {
    expect(conditions(aRecord(), '2025-01-10', OLD)).toEqual(['MINIMUM_PERIOD', 'OBLIGATIONS_UNFULFILLED']);
  });

  it('proves each date with its rows', () => {
    const { proof } = assessEligibility(aRecord(), day('2025-04-10'), [OLD]);
    expect(proof.map(({ rows }) => rows?.map(({ date }) => date))).toEqual([
      undefined,
      ['2025-01-10', '2025-02-10', '2025-03-10', '2025-04-10'],
      ['2025-01-10', '2026-01-10'],
    ]);
  });

  it('asks a rule as of the day of the application while the regime lasts', () => {
    const early = { from: null, to: day('2025-04-15') };
    const regime = aRegime('old', {
      validity: { from: null, to: day('2025-12-31') },
      conditions: [{ ...aRule('commitment', early), condition: 'COMMITMENT_MISSING' }],
    });
    const record = aRecord({ commitment: false });
    expect(conditions(record, '2025-04-15', regime)).toEqual(['COMMITMENT_MISSING']);
    expect(conditions(record, '2025-04-16', regime)).toEqual([]);
  });

  it('has no answer before the first regime', () => {
    const later = aRegime('later', { validity: { from: day('2026-01-01'), to: null } });
    expect(assessEligibility(aRecord(), day('2025-05-01'), [later])).toEqual({
      at: '2025-05-01',
      regime: '',
      class: 'unclassified',
      publicationFrom: null,
      earliestApplication: null,
      publicationEnds: null,
      eligible: false,
      unmet: [{ condition: 'NO_REGIME', article: '已发布的规则（该日没有生效的）' }],
      proof: [],
    });
  });

  it('asks only the rules that are in force on the day of the application', () => {
    const until = { from: null, to: day('2025-04-30') };
    const regime = aRegime('old', {
      conditions: [{ ...aRule('commitment', until), condition: 'COMMITMENT_MISSING' }],
      terms: [{ ...(OLD.terms[1] as TermRule), minimum: { months: 2 }, validity: until }, ...OLD.terms],
      classes: OLD.classes.map((rule) => (rule.class === 'minor' ? { ...rule, validity: until } : rule)),
    });
    const record = aRecord({ commitment: false });
    expect(conditions(record, '2025-04-30', regime)).toEqual(['COMMITMENT_MISSING']);
    expect(conditions(record, '2025-05-01', regime)).toEqual([]);
    const earliest = (at: string) => assessEligibility(record, day(at), [regime]).earliestApplication;
    expect([earliest('2025-04-30'), earliest('2025-05-01')]).toEqual(['2025-03-10', '2025-04-10']);
    const warned = aRecord({ penaltyKinds: ['警告'], fineYuan: 0 });
    expect(assessEligibility(warned, day('2025-03-01'), [regime]).class).toBe('minor');
    expect(assessEligibility(warned, day('2025-05-01'), [regime]).class).toBe('general');
  });
});

describe('a class without a minimum waits for the duties', () => {
  const warning = { penaltyKinds: ['警告'], fineYuan: 0 } as const;

  it('opens on the day of fulfilment, not before the decision', () => {
    expect(assessEligibility(aRecord(warning), day('2025-02-01'), [OLD])).toMatchObject({
      class: 'minor',
      earliestApplication: '2025-01-20',
      publicationEnds: '2025-04-10',
      eligible: true,
    });
    const paidBefore = aRecord({ ...warning, fulfilledOn: day('2025-01-02') });
    expect(assessEligibility(paidBefore, day('2025-02-01'), [OLD]).earliestApplication).toBe('2025-01-10');
  });

  it('opens at the latest when publication ends', () => {
    const { fulfilledOn: _, ...open } = aRecord(warning);
    expect(assessEligibility(open, day('2025-02-01'), [OLD])).toMatchObject({
      earliestApplication: '2025-04-10',
      unmet: [{ condition: 'OBLIGATIONS_UNFULFILLED' }],
    });
    const late = aRecord({ ...warning, fulfilledOn: day('2025-12-01') });
    expect(assessEligibility(late, day('2025-02-01'), [OLD]).earliestApplication).toBe('2025-04-10');
  });
});

describe('several penalties in one decision', () => {
  it('take the most severe class and the longest periods, and cite the term that decides', () => {
    const record = aRecord({
      otherPenalties: [{ penaltyKinds: ['吊销许可证件'] }, { penaltyKinds: ['警告'] }],
    });
    const answer = assessEligibility(record, day('2025-05-01'), [OLD]);
    expect(answer).toMatchObject({
      class: 'serious',
      earliestApplication: '2026-01-10',
      publicationEnds: '2028-01-10',
      unmet: [{ condition: 'MINIMUM_PERIOD', article: '第 term.serious 条' }],
    });
    expect(answer.proof.filter(({ step }) => step === 'combination')).toEqual([
      expect.objectContaining({ id: 'combination', result: '2026-01-10 / 2028-01-10' }),
    ]);
  });

  it('last for ever where one of them does', () => {
    const lasting: TermRule = {
      ...(OLD.terms[2] as TermRule),
      when: { anyPenalty: ['限制从业'] },
      minimum: null,
      maximum: null,
    };
    const regime = aRegime('old', { terms: [lasting, ...OLD.terms] });
    const { fulfilledOn: _, ...open } = aRecord({
      otherPenalties: [{ penaltyKinds: ['限制从业', '吊销许可证件'] }],
    });
    const answer = assessEligibility(open, day('2025-05-01'), [regime]);
    expect(answer).toMatchObject({ class: 'serious', earliestApplication: null, publicationEnds: null });
    expect(answer.proof.map(({ step, result }) => [step, result])).toEqual([
      ['class', 'general'],
      ['class', 'serious'],
      ['minimum', '2025-04-10'],
      ['maximum', '2026-01-10'],
      ['on-fulfilment', '—'],
      ['combination', '— / —'],
      ['unmet', 'OBLIGATIONS_UNFULFILLED'],
    ]);
  });

  it('share the field and the procedure of the decision, and nothing else of the first', () => {
    const fields = aRegime('old', {
      terms: [
        { ...(OLD.terms[2] as TermRule), when: { fields: ['消防'], anyPenalty: ['警告'] } },
        ...OLD.terms,
      ],
    });
    const record = aRecord({ field: '消防', fineYuan: 500, otherPenalties: [{ penaltyKinds: ['警告'] }] });
    expect(assessEligibility(record, day('2025-05-01'), [fields]).earliestApplication).toBe('2026-01-10');
    const elsewhere = { ...record, otherPenalties: [{ penaltyKinds: ['警告'], field: '食品' }] } as const;
    expect(assessEligibility(elsewhere, day('2025-05-01'), [fields]).earliestApplication).toBe('2025-04-10');
    const simplified = aRegime('old', {
      classes: [
        { ...aRule('class.simplified'), class: 'minor', when: { simplifiedProcedure: true } },
        ...OLD.classes,
      ],
    });
    const both = aRecord({ simplifiedProcedure: true, otherPenalties: [{ penaltyKinds: ['吊销许可证件'] }] });
    expect(assessEligibility(both, day('2025-02-01'), [simplified]).class).toBe('minor');
  });

  it('are undecided when one is, unless another is serious', () => {
    const undecided = aRecord({ otherPenalties: [{ penaltyKinds: ['行政拘留'] }] });
    expect(assessEligibility(undecided, day('2025-05-01'), [OLD])).toMatchObject({
      class: 'unclassified',
      earliestApplication: null,
      publicationEnds: null,
      unmet: [
        {
          condition: 'NEEDS_CLASSIFICATION',
          article: '第 undecided 条',
          reasons: [{ code: 'PENALTY_KIND_UNDECIDED', value: '行政拘留' }],
        },
      ],
    });
    const serious = { ...undecided, penaltyKinds: ['吊销许可证件'] } as const;
    expect(assessEligibility(serious, day('2025-05-01'), [OLD])).toMatchObject({
      class: 'serious',
      publicationEnds: '2028-01-10',
    });
  });
});

describe('what no rule decides', () => {
  const detained = aRecord({ penaltyKinds: ['行政拘留'], fineYuan: 0 });

  it('is decided by a person, and only what no rule decides', () => {
    const classification = { class: 'general', ground: '参照同类案件', article: '裁量基准第三条' } as const;
    const answer = assessEligibility({ ...detained, classification }, day('2025-04-10'), [OLD]);
    expect(answer).toMatchObject({ class: 'general', eligible: true });
    expect(answer.proof[0]).toMatchObject({
      step: 'class',
      id: 'undecided',
      result: 'general',
      ground: { text: '参照同类案件', article: '裁量基准第三条' },
    });
    const fined = aRecord({ classification: { class: 'minor', ground: '说情' } });
    const ruled = assessEligibility(fined, day('2025-04-10'), [OLD]);
    expect(ruled.class).toBe('general');
    expect(ruled.proof.filter(({ ground }) => ground !== undefined)).toEqual([]);
  });

  it('shows of the ground what was stated, and nothing where nothing was', () => {
    const groundOf = (classification: Classification): unknown => {
      const { proof } = assessEligibility({ ...detained, classification }, day('2025-04-10'), [OLD]);
      return proof.find(({ step }) => step === 'class')?.ground;
    };
    expect(groundOf({ class: 'general', ground: '参照同类案件' })).toStrictEqual({ text: '参照同类案件' });
    expect(groundOf({ class: 'general', ground: '' })).toBeUndefined();
  });

  it('still says that it is unclassified in the proof, and why', () => {
    const { proof } = assessEligibility(detained, day('2025-04-10'), [OLD]);
    expect(proof.filter((row) => 'ground' in row)).toEqual([]);
    expect(proof.filter(({ ifClass }) => ifClass === undefined)).toEqual([
      expect.objectContaining({
        step: 'class',
        id: 'undecided',
        result: 'unclassified',
        reasons: [{ code: 'PENALTY_KIND_UNDECIDED', value: '行政拘留' }],
      }),
    ]);
  });
});
