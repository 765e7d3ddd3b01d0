import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { assessEligibility } from './assess-eligibility.js';
import { governingLaws } from './governing-regimes.js';
import type { EligibilityRecord, PenaltyFacts } from './record.js';
import { aRecord, aRegime, aRule } from './regime-pack.fixture.js';
import type { RegimePack, TermRule } from './regime-pack.js';
import { decidingFacts } from './deciding-facts.js';

const AT = civilDate('2025-02-01');
const general = aRegime('general');
const anyPenalty = (id: string, months: readonly [number, number] | null): TermRule => ({
  ...aRule(id),
  when: {},
  publicised: months !== null,
  minimum: months && { months: months[0] },
  maximum: months && { months: months[1] },
});
/** Two laws that take a field each from the general one: a long one, and one that publicises nothing. */
const long = aRegime('long', { governsFields: ['消防'], terms: [anyPenalty('long.term', [18, 48])] });
const silent = aRegime('silent', { governsFields: ['市场监管'], terms: [anyPenalty('silent.term', null)] });
const LAWS: readonly RegimePack[] = [general, long, silent];

const fine = (field: string, over: Partial<PenaltyFacts> = {}): PenaltyFacts => ({
  penaltyKinds: ['罚款'],
  fineYuan: 2_000,
  simplifiedProcedure: false,
  field,
  ...over,
});

function decision(first: PenaltyFacts, ...otherPenalties: PenaltyFacts[]): EligibilityRecord {
  const { fineYuan: _, ...record } = aRecord();
  return { ...record, ...first, otherPenalties };
}

const assess = (record: EligibilityRecord, at = AT, laws = LAWS) => assessEligibility(record, at, laws);

describe('the law of a decision', () => {
  const idsOf = (fields: readonly string[], at = AT, laws = LAWS) =>
    governingLaws(laws, fields, civilDate('2025-01-10'), at).map(({ from, packs }) => [
      from,
      ...packs.map((pack) => pack?.id),
    ]);

  it('is the regime of each of its penalties', () => {
    expect(idsOf(['食品', '消防', '市场监管'])).toEqual([['2025-01-10', 'general', 'long', 'silent']]);
    expect(idsOf(['食品', '交通运输'])).toEqual([['2025-01-10', 'general', 'general']]);
  });

  it('is another one from the day on which the regime of one of them changes', () => {
    const later = { ...long, validity: { from: civilDate('2025-01-20'), to: null } };
    expect(idsOf(['食品', '消防'], civilDate('2025-01-19'), [general, later])).toEqual([
      ['2025-01-10', 'general', 'general'],
    ]);
    expect(idsOf(['食品', '消防'], civilDate('2025-01-20'), [general, later])).toEqual([
      ['2025-01-10', 'general', 'general'],
      ['2025-01-20', 'general', 'long'],
    ]);
  });

  it('leaves out a penalty that no regime governs, and is none where that holds for all', () => {
    const gone = { ...general, validity: { from: null, to: civilDate('2024-12-31') } };
    expect(idsOf(['食品', '消防'], AT, [gone, long])).toEqual([['2025-01-10', undefined, 'long']]);
    expect(idsOf(['食品'], AT, [gone, long])).toEqual([]);
  });
});

describe('further penalties', () => {
  it('share what the decision says, and nothing that only one of them says', () => {
    const warning: PenaltyFacts = { penaltyKinds: ['警告'] };
    expect(decidingFacts(aRecord())).toEqual(aRecord());
    expect(
      decidingFacts(decision(fine('消防'), warning, fine('食品', { simplifiedProcedure: true })))
        .otherPenalties,
    ).toEqual([
      { ...warning, field: '消防', simplifiedProcedure: false },
      fine('食品', { simplifiedProcedure: true }),
    ]);
    const { simplifiedProcedure: _, field: _field, ...unsaid } = fine('');
    const silentRecord = decision(unsaid, fine('食品', { simplifiedProcedure: true }), unsaid);
    expect(decidingFacts(silentRecord).otherPenalties).toEqual(silentRecord.otherPenalties);
  });
});

describe('what several laws make of one decision', () => {
  const inBothOrders = (one: PenaltyFacts, other: PenaltyFacts, at = AT) => {
    const [first, second] = [assess(decision(one, other), at), assess(decision(other, one), at)];
    const { proof: _p, ...answer } = first;
    const { proof: _q, ...again } = second;
    expect(again).toEqual(answer);
    return first;
  };

  it('is the longest period, with the law that sets it, and every law in the proof', () => {
    const answer = inBothOrders(fine('食品'), fine('消防'));
    expect(answer).toMatchObject({
      regime: 'long',
      class: 'general',
      publicationFrom: '2025-01-10',
      earliestApplication: '2026-07-10',
      publicationEnds: '2029-01-10',
      unmet: [{ condition: 'MINIMUM_PERIOD', article: '第 long.term 条' }],
    });
    expect(answer.proof.map(({ step, regime, result }) => [step, regime, result])).toEqual([
      ['class', 'general', 'general'],
      ['class', 'long', 'general'],
      ['minimum', 'general', '2025-04-10'],
      ['maximum', 'general', '2026-01-10'],
      ['minimum', 'long', '2026-07-10'],
      ['maximum', 'long', '2029-01-10'],
      ['combination', 'long', '2026-07-10 / 2029-01-10'],
    ]);
  });

  it('tells in each row of a class, and of what is assumed for it, whose it is', () => {
    const { simplifiedProcedure: _, ...unsaid } = fine('食品');
    const strange = fine('消防', { penaltyKinds: ['其他'], fineYuan: 0, simplifiedProcedure: false });
    const simplified = { ...aRule('class.simplified'), class: 'minor', when: { simplifiedProcedure: true } };
    const milder = { ...general, classes: [simplified, ...general.classes] } as RegimePack;
    const record = decision(unsaid, { ...unsaid, field: '交通运输' }, strange);
    const { proof } = assess(record, AT, [milder, long]);
    const rows = proof.filter(({ step }) => step === 'class' || step === 'assumption');
    const first = { place: 1, field: '食品' };
    const second = { place: 2, field: '交通运输' };
    const third = { place: 3, field: '消防' };
    const reasons = [{ code: 'PENALTY_KIND_UNDECIDED', value: '其他' }];
    expect(rows).toMatchObject([
      { step: 'class', result: 'general', penalty: first },
      { step: 'class', result: 'general', penalty: second },
      { step: 'class', result: 'unclassified', regime: 'long', penalty: third, reasons },
      { step: 'assumption', result: 'ORDINARY_PROCEDURE_ASSUMED', penalty: first },
      { step: 'assumption', result: 'ORDINARY_PROCEDURE_ASSUMED', penalty: second },
    ]);
    const { otherPenalties: _others, ...alone } = decision(unsaid);
    expect(assess(alone).proof.filter(({ penalty }) => penalty !== undefined)).toEqual([]);
  });

  it('is each date by itself: the one that opens last need not end last', () => {
    const enduring = { ...long, terms: [anyPenalty('long.term', [2, 48])] };
    const laws = [general, enduring, silent];
    expect(assess(decision(fine('食品'), fine('消防')), AT, laws)).toMatchObject({
      regime: 'general',
      earliestApplication: '2025-04-10',
      publicationEnds: '2029-01-10',
    });
    const together = { ...long, terms: [anyPenalty('long.term', [3, 48])] };
    expect(assess(decision(fine('食品'), fine('消防')), AT, [general, together])).toMatchObject({
      regime: 'long',
      publicationEnds: '2029-01-10',
    });
  });

  it('lasts for ever where one of them does', () => {
    const endless: TermRule = { ...anyPenalty('long.term', [18, 48]), maximum: null };
    const laws = [general, { ...long, terms: [endless] }];
    for (const record of [decision(fine('食品'), fine('消防')), decision(fine('消防'), fine('食品'))])
      expect(assess(record, AT, laws)).toMatchObject({
        regime: 'long',
        earliestApplication: '2026-07-10',
        publicationEnds: null,
      });
  });

  it('is public while one of them says so, and not where none does', () => {
    expect(inBothOrders(fine('市场监管'), fine('食品'))).toMatchObject({
      regime: 'general',
      publicationFrom: '2025-01-10',
      earliestApplication: '2025-04-10',
      publicationEnds: '2026-01-10',
    });
    const quiet = aRegime('quiet', { governsFields: ['消防'], terms: [anyPenalty('quiet.term', null)] });
    expect(assess(decision(fine('市场监管'), fine('消防')), AT, [general, quiet, silent])).toMatchObject({
      publicationFrom: null,
      earliestApplication: null,
      publicationEnds: null,
      unmet: [{ condition: 'NOT_PUBLICISED' }],
    });
  });

  it('is of the gravest class, whichever law finds it', () => {
    const grave = fine('食品', { fineYuan: 2_000_000 });
    expect(inBothOrders(fine('消防'), grave)).toMatchObject({ regime: 'long', class: 'serious' });
    expect(inBothOrders(fine('市场监管', { fineYuan: 2_000_000 }), fine('食品'))).toMatchObject({
      regime: 'general',
      class: 'serious',
    });
  });

  it('asks for no class where another penalty lasts longer than it could in any', () => {
    const strange = fine('食品', { penaltyKinds: ['其他'], fineYuan: 0 });
    expect(inBothOrders(strange, fine('消防'))).toMatchObject({
      regime: 'long',
      class: 'unclassified',
      earliestApplication: '2026-07-10',
      publicationEnds: '2029-01-10',
      unmet: [{ condition: 'MINIMUM_PERIOD' }],
    });
    expect(inBothOrders(strange, fine('消防', { fineYuan: 2_000_000 }))).toMatchObject({
      regime: 'long',
      class: 'serious',
      earliestApplication: '2026-07-10',
      publicationEnds: '2029-01-10',
    });
  });

  it('waits for a person where a class could be the longest, also beside a serious one under another law', () => {
    const strange = fine('食品', { penaltyKinds: ['其他'], fineYuan: 0 });
    const short = { ...long, terms: [anyPenalty('short.term', [2, 6])] };
    const assessed = (fineYuan: number) =>
      assess(decision(strange, fine('消防', { fineYuan })), AT, [general, short]);
    const open = { regime: 'general', earliestApplication: null, publicationEnds: null };
    expect(assessed(2_000)).toMatchObject({ ...open, class: 'unclassified' });
    expect(assessed(2_000_000)).toMatchObject({ ...open, class: 'serious' });
    expect(assessed(2_000).unmet.map(({ condition }) => condition)).toEqual([
      'NEEDS_CLASSIFICATION',
      'MINIMUM_PERIOD',
    ]);
  });

  it('asks nothing of a part that some regime could not decide, beside a serious one', () => {
    const old = aRegime('old', { validity: { from: null, to: civilDate('2025-01-31') } });
    const next = aRegime('next', {
      validity: { from: civilDate('2025-02-01'), to: null },
      terms: [anyPenalty('next.term', [30, 60])],
    });
    const strange = fine('食品', { penaltyKinds: ['其他'], fineYuan: 0 });
    const record = decision(strange, fine('消防', { fineYuan: 2_000_000 }));
    expect(assess(record, civilDate('2025-03-01'), [old, next, long])).toMatchObject({
      regime: 'long',
      class: 'serious',
      earliestApplication: '2026-07-10',
    });
  });

  it('cites the same law in any order where several set the same dates', () => {
    const alike = aRegime('alike', { governsFields: ['消防'] });
    const laws = [general, alike];
    const answers = [decision(fine('食品'), fine('消防')), decision(fine('消防'), fine('食品'))].map(
      (record) => assess(record, AT, laws),
    );
    expect(answers.map(({ regime }) => regime)).toEqual(['alike', 'alike']);
  });

  it('is nothing of a law that is not there', () => {
    const gone = { ...general, validity: { from: null, to: civilDate('2024-12-31') } };
    expect(assess(decision(fine('食品'), fine('消防')), AT, [gone, long])).toMatchObject({
      regime: 'long',
      earliestApplication: '2026-07-10',
    });
    expect(assess(decision(fine('食品'), fine('交通运输')), AT, [gone, long])).toMatchObject({
      regime: '',
      unmet: [{ condition: 'NO_REGIME' }],
    });
  });
});
