import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { assessEligibility } from './assess-eligibility.js';
import { otherFields } from './other-fields.js';
import { aRecord, aRegime, aRule } from './regime-pack.fixture.js';
import type { RegimePack, TermRule } from './regime-pack.js';

const day = civilDate;
const DETAINED = aRecord({ penaltyKinds: ['行政拘留'], fineYuan: 0 });
const FIRST = { from: null, to: day('2025-05-31') };
const LATER = { from: day('2025-06-01'), to: null };
const any = (minimum: number, maximum: number): TermRule => ({
  ...aRule('any'),
  when: {},
  publicised: true,
  minimum: { months: minimum },
  maximum: { months: maximum },
});
const assess = (at: string, regimes: readonly RegimePack[], record = DETAINED) =>
  assessEligibility(record, day(at), regimes);
const codes = (at: string, regimes: readonly RegimePack[], record = DETAINED) =>
  assess(at, regimes, record).unmet.map(({ condition }) => condition);

describe('a class that nobody has decided on', () => {
  it('leaves the dates open that hang on it, and tells them for each class', () => {
    const answer = assess('2025-04-10', [aRegime('old')]);
    expect(answer).toMatchObject({
      regime: 'old',
      class: 'unclassified',
      publicationFrom: '2025-01-10',
      earliestApplication: null,
      publicationEnds: null,
      eligible: false,
    });
    expect(answer.byClass).toEqual([
      {
        class: 'minor',
        publicationFrom: '2025-01-10',
        earliestApplication: '2025-01-20',
        publicationEnds: '2025-04-10',
        eligible: false,
      },
      {
        class: 'general',
        publicationFrom: '2025-01-10',
        earliestApplication: '2025-04-10',
        publicationEnds: '2026-01-10',
        eligible: true,
      },
      {
        class: 'serious',
        publicationFrom: '2025-01-10',
        earliestApplication: '2026-01-10',
        publicationEnds: '2028-01-10',
        eligible: false,
      },
    ]);
    expect([...new Set(answer.proof.map(({ ifClass }) => ifClass))]).toEqual([
      undefined,
      'minor',
      'general',
      'serious',
    ]);
  });

  it('is asked for with what is missing in each class in which the record is public', () => {
    const { fulfilledOn: _, ...open } = { ...DETAINED, commitment: false };
    const regimes = [aRegime('old')];
    expect(codes('2025-02-01', regimes, open)).toEqual([
      'NEEDS_CLASSIFICATION',
      'OBLIGATIONS_UNFULFILLED',
      'COMMITMENT_MISSING',
    ]);
    expect(codes('2025-05-01', regimes, DETAINED)).toEqual(['NEEDS_CLASSIFICATION']);
    expect(codes('2026-01-10', regimes, open)).toEqual([
      'NEEDS_CLASSIFICATION',
      'OBLIGATIONS_UNFULFILLED',
      'COMMITMENT_MISSING',
    ]);
    // A minimum runs in the one class that is left.
    const slow = aRegime('slow', {
      terms: regimes[0]?.terms.map((one) => ({ ...one, minimum: { years: 2 } })) ?? [],
    });
    expect(codes('2026-01-10', [slow])).toEqual(['NEEDS_CLASSIFICATION', 'MINIMUM_PERIOD']);
  });

  it('no longer matters once publication is over in every class, nor before the decision', () => {
    const regimes = [aRegime('old')];
    expect(assess('2028-01-10', regimes)).toMatchObject({
      publicationEnds: null,
      unmet: [{ condition: 'PUBLICATION_ENDED', since: '2028-01-10', article: '第 expiry 条' }],
    });
    expect(codes('2028-01-09', regimes)).toEqual(['NEEDS_CLASSIFICATION']);
    expect(codes('2025-01-09', regimes)).toEqual(['DECISION_IN_FUTURE']);
  });

  it('changes nothing where every class rests on the same rules: said once, and nobody is kept waiting', () => {
    const answer = assess('2025-04-10', [aRegime('old', { terms: [any(3, 12)] })]);
    expect(answer).toMatchObject({
      class: 'unclassified',
      earliestApplication: '2025-04-10',
      eligible: true,
      unmet: [],
    });
    expect(answer.byClass).toBeUndefined();
    expect(answer.proof.map(({ step, ifClass }) => [step, ifClass])).toEqual([
      ['class', undefined],
      ['minimum', undefined],
      ['maximum', undefined],
    ]);
  });

  it('changes nothing where other rules lead to the same days, which are then shown for each', () => {
    const alike = aRegime('old', {
      terms: [{ ...any(3, 12), id: 'grave', when: { classes: ['serious'] } }, any(3, 12)],
    });
    const answer = assess('2025-04-10', [alike]);
    expect(answer).toMatchObject({
      eligible: true,
      earliestApplication: '2025-04-10',
      publicationEnds: '2026-01-10',
    });
    expect(answer.byClass).toBeUndefined();
    expect(answer.proof.filter(({ id }) => id === 'grave').map(({ ifClass }) => ifClass)).toEqual([
      'serious',
      'serious',
    ]);
  });

  it('leaves open only the date that hangs on it', () => {
    const regime = aRegime('old', { terms: [{ ...any(6, 12), when: { classes: ['serious'] } }, any(3, 12)] });
    expect(assess('2025-04-10', [regime])).toMatchObject({
      earliestApplication: null,
      publicationEnds: '2026-01-10',
      unmet: [{ condition: 'NEEDS_CLASSIFICATION' }],
    });
  });

  it('is asked for where only what is missing hangs on it', () => {
    const waiting: TermRule = { ...any(3, 12), minimum: null, when: { classes: ['minor'] } };
    const regime = aRegime('old', { terms: [waiting, any(12, 12)] });
    const { fulfilledOn: _, ...open } = DETAINED;
    expect(assess('2025-02-01', [regime], open)).toMatchObject({
      earliestApplication: '2026-01-10',
      publicationEnds: '2026-01-10',
    });
    expect(codes('2025-02-01', [regime], open)).toEqual(['NEEDS_CLASSIFICATION', 'OBLIGATIONS_UNFULFILLED']);
  });

  it('is asked for by the newest law that cannot say without it', () => {
    const [old, young] = [
      aRegime('old', { validity: FIRST, undecided: aRule('undecided.old') }),
      aRegime('new', { validity: LATER, terms: [any(2, 60)], undecided: aRule('undecided.new') }),
    ];
    expect(assess('2025-06-01', [old, young])).toMatchObject({
      regime: 'old',
      unmet: [{ condition: 'NEEDS_CLASSIFICATION', article: '第 undecided.old 条' }],
    });
    const needing = aRegime('new', { validity: LATER, undecided: aRule('undecided.new') });
    expect(assess('2025-06-01', [old, needing])).toMatchObject({
      regime: 'new',
      unmet: [{ condition: 'NEEDS_CLASSIFICATION', article: '第 undecided.new 条' }],
    });
    const byTerm = aRegime('old', { terms: [{ ...any(1, 2), when: { classes: ['minor'] } }, any(3, 12)] });
    expect(assess('2025-02-01', [byTerm])).toMatchObject({ regime: 'old', earliestApplication: null });
  });

  it('has every reason once, in the same order whichever penalty stands first', () => {
    const [one, other] = [{ penaltyKinds: ['行政拘留'] }, { penaltyKinds: ['罚款', '其他'] }] as const;
    const { fineYuan: _, ...base } = aRecord();
    const reasons = (first: typeof one | typeof other, ...others: (typeof one | typeof other)[]) =>
      assess('2025-02-01', [aRegime('old')], { ...base, ...first, otherPenalties: others }).unmet[0]?.reasons;
    const told = [
      { code: 'FINE_UNKNOWN' },
      { code: 'PENALTY_KIND_UNDECIDED', value: '其他' },
      { code: 'PENALTY_KIND_UNDECIDED', value: '行政拘留' },
    ];
    expect(reasons(one, other, one)).toEqual(told);
    expect(reasons(other, one)).toEqual(told);
  });

  it('stands beside the class of a graver penalty in the proof', () => {
    const record = aRecord({
      penaltyKinds: ['吊销许可证件'],
      otherPenalties: [{ penaltyKinds: ['行政拘留'] }],
    });
    const { proof, class: penaltyClass } = assess('2025-02-01', [aRegime('old')], record);
    expect(penaltyClass).toBe('serious');
    expect(
      proof
        .filter(({ step }) => step === 'class')
        .map(({ id, result, reasons }) => [id, result, reasons?.length]),
    ).toEqual([
      ['class.revoked', 'serious', undefined],
      ['undecided', 'unclassified', 1],
    ]);
  });

  it('is also what another field can hang on', () => {
    const regime = aRegime('old', {
      terms: [{ ...any(5, 40), when: { fields: ['消防'], classes: ['serious'] } }, ...aRegime('old').terms],
    });
    const [found, ...others] = otherFields(DETAINED, day('2025-02-01'), [regime], ['食品', '消防']);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ field: '消防', earliestApplication: null, publicationEnds: null });
    expect(found?.byClass?.at(-1)?.publicationEnds).toBe('2028-05-10');
  });

  it('is missing for good where a pack has no term for a class that a rule gives', () => {
    const gap = aRegime('gap', { terms: [] });
    expect(assess('2025-02-01', [gap], aRecord())).toMatchObject({
      class: 'general',
      unmet: [{ condition: 'NEEDS_CLASSIFICATION', article: '第 undecided 条', reasons: [] }],
    });
  });
});
