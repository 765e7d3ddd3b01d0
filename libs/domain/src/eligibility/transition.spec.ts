import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { assessEligibility } from './assess-eligibility.js';
import { type GoverningLaw, governingLaws, regimeOn } from './governing-regimes.js';
import type { EligibilityRecord } from './record.js';
import { aRecord, aRegime, aRule } from './regime-pack.fixture.js';
import type { RegimePack, TermRule } from './regime-pack.js';

const day = civilDate;
const BEFORE = { from: null, to: day('2025-05-31') };
const SINCE = { from: day('2025-06-01'), to: null };

/** Everything is public for so long. */
function always(minimum: number | null, maximum: number | null, publicised = true): TermRule {
  const months = (n: number | null) => (n === null ? null : { months: n });
  return { ...aRule('term'), when: {}, publicised, minimum: months(minimum), maximum: months(maximum) };
}

const withTerms = (id: string, validity: RegimePack['validity'], term: TermRule) =>
  aRegime(id, { validity, terms: [term] });
const dates = (record: EligibilityRecord, at: string, ...regimes: RegimePack[]) => {
  const { regime, earliestApplication, publicationEnds } = assessEligibility(record, day(at), regimes);
  return [regime, earliestApplication, publicationEnds];
};

describe('a record decided before a regime and applied for after it', () => {
  it('follows the old regime until the new one begins', () => {
    const [old, young] = [withTerms('old', BEFORE, always(8, 24)), withTerms('new', SINCE, always(3, 12))];
    expect(dates(aRecord(), '2025-05-31', old, young)).toEqual(['old', '2025-09-10', '2027-01-10']);
  });

  it('takes a milder new regime from its first day, no earlier', () => {
    const [old, young] = [withTerms('old', BEFORE, always(8, 24)), withTerms('new', SINCE, always(3, 12))];
    expect(dates(aRecord(), '2025-06-01', young, old)).toEqual(['new', '2025-06-01', '2026-01-10']);
  });

  it('keeps the old regime where the new one is harsher', () => {
    const [old, young] = [withTerms('old', BEFORE, always(3, 12)), withTerms('new', SINCE, always(8, 24))];
    expect(dates(aRecord(), '2025-06-01', old, young)).toEqual(['old', '2025-04-10', '2026-01-10']);
  });

  it('takes each date where it is milder, and the later regime of two that are alike', () => {
    const [old, young] = [withTerms('old', BEFORE, always(3, 36)), withTerms('new', SINCE, always(3, 12))];
    expect(dates(aRecord(), '2025-07-01', old, young)).toEqual(['new', '2025-04-10', '2026-01-10']);
    const same = withTerms('new', SINCE, always(3, 36));
    expect(dates(aRecord(), '2025-07-01', old, same)).toEqual(['new', '2025-04-10', '2028-01-10']);
    const lasting = withTerms('new', SINCE, always(8, null));
    expect(dates(aRecord(), '2025-07-01', old, lasting)).toEqual(['old', '2025-04-10', '2028-01-10']);
    expect(dates(aRecord(), '2025-07-01', withTerms('old', BEFORE, always(8, null)), same)).toEqual([
      'new',
      '2025-06-01',
      '2028-01-10',
    ]);
  });

  it('ends on the first day of a regime whose maximum it has passed', () => {
    const [old, young] = [withTerms('old', BEFORE, always(3, 36)), withTerms('new', SINCE, always(1, 2))];
    expect(assessEligibility(aRecord(), day('2025-06-01'), [old, young])).toMatchObject({
      publicationEnds: '2025-06-01',
      unmet: [{ condition: 'PUBLICATION_ENDED', since: '2025-06-01' }],
    });
  });

  it('ends on the first day of a regime that does not publicise it', () => {
    const [old, young] = [
      withTerms('old', BEFORE, always(3, 36)),
      withTerms('new', SINCE, always(null, null, false)),
    ];
    expect(assessEligibility(aRecord(), day('2025-06-02'), [old, young])).toMatchObject({
      regime: 'new',
      publicationFrom: '2025-01-10',
      publicationEnds: '2025-06-01',
      unmet: [{ condition: 'PUBLICATION_ENDED', since: '2025-06-01' }],
    });
  });

  it('stays away from the public when the law of its day kept it away', () => {
    const [old, young] = [
      withTerms('old', BEFORE, always(null, null, false)),
      withTerms('new', SINCE, always(3, 36)),
    ];
    expect(assessEligibility(aRecord(), day('2025-07-01'), [old, young])).toMatchObject({
      regime: 'old',
      publicationFrom: null,
      earliestApplication: null,
      publicationEnds: null,
      unmet: [{ condition: 'NOT_PUBLICISED', article: '第 term 条' }],
      proof: [{ step: 'class' }, { step: 'not-publicised', result: 'NOT_PUBLICISED' }],
    });
  });

  it('is none of the business of a regime that begins on or after the day it ended', () => {
    const [old, young] = [withTerms('old', BEFORE, always(1, 3)), withTerms('new', SINCE, always(3, 36))];
    const answer = assessEligibility(aRecord(), day('2026-06-02'), [old, young]);
    expect(answer).toMatchObject({ regime: 'old', publicationEnds: '2025-04-10' });
    expect(answer.proof.every(({ regime }) => regime === 'old')).toBe(true);
    const onTheDay = aRecord({ decisionDate: day('2025-03-01') });
    expect(dates(onTheDay, '2026-06-02', old, young)).toEqual(['old', '2025-04-01', '2025-06-01']);
  });

  it('says in the proof by which rule each later regime took it over', () => {
    const [old, young] = [withTerms('old', BEFORE, always(8, 24)), withTerms('new', SINCE, always(3, 12))];
    const rows = (...regimes: RegimePack[]) =>
      assessEligibility(aRecord(), day('2025-06-01'), regimes).proof.filter(
        ({ step }) => step === 'transition',
      );
    expect(rows(old, young)).toEqual([
      expect.objectContaining({ regime: 'new', id: 'transition.new', result: '2025-06-01 / 2026-01-10' }),
    ]);
    const { transition: _, ...silent } = young;
    expect(rows(old, silent)).toEqual([
      expect.objectContaining({
        regime: 'new',
        article: '《new》',
        trust: 'A',
        text: expect.stringContaining('未规定衔接'),
      }),
    ]);
  });

  it('is open while one of the regimes needs a class, but for the dates that any class leads to', () => {
    const detained = aRecord({ penaltyKinds: ['行政拘留'], fineYuan: 0 });
    const old = withTerms('old', BEFORE, always(3, 36));
    const young = aRegime('new', { validity: SINCE });
    expect(dates(detained, '2025-05-31', old, young)).toEqual(['old', '2025-04-10', '2028-01-10']);
    expect(dates(detained, '2025-06-01', old, young)).toEqual(['new', '2025-04-10', null]);
    const needing = aRegime('old', { validity: BEFORE });
    expect(dates(detained, '2025-07-01', needing, withTerms('new', SINCE, always(3, 36)))).toEqual([
      'old',
      null,
      null,
    ]);
  });

  it('asks an ended regime as of its last day', () => {
    const lastDay = { from: day('2025-05-31'), to: day('2025-05-31') };
    const old = aRegime('old', {
      validity: BEFORE,
      terms: [{ ...always(1, 36), validity: lastDay }, always(8, 36)],
    });
    expect(dates(aRecord(), '2025-07-01', old, withTerms('new', SINCE, always(8, 36)))).toEqual([
      'old',
      '2025-02-10',
      '2028-01-10',
    ]);
  });
});

describe('the regime that governs', () => {
  const general = aRegime('general');
  const special = aRegime('special', {
    governsFields: ['市场监管'],
    validity: { from: day('2025-06-01'), to: day('2025-06-30') },
  });

  it('is that of the field while it is in force (lex specialis)', () => {
    for (const regimes of [
      [general, special],
      [special, general],
    ]) {
      expect(regimeOn(regimes, '市场监管', day('2025-06-15'))).toBe(special);
      expect(regimeOn(regimes, '市场监管', day('2025-07-01'))).toBe(general);
      expect(regimeOn(regimes, '食品', day('2025-06-15'))).toBe(general);
      expect(regimeOn(regimes, undefined, day('2025-06-15'))).toBe(general);
    }
  });

  const idsOf = (laws: readonly GoverningLaw[]) =>
    laws.map(({ packs }) => packs.map((pack) => pack?.id).join());

  it('changes on the first day of one and on the day after the last of another', () => {
    const between = (from: string, to: string) =>
      idsOf(governingLaws([general, special], ['市场监管'], day(from), day(to)));
    expect(between('2025-05-31', '2025-05-31')).toEqual(['general']);
    expect(between('2025-05-31', '2025-06-01')).toEqual(['general', 'special']);
    expect(between('2025-06-01', '2025-06-30')).toEqual(['special']);
    expect(between('2025-06-30', '2025-07-01')).toEqual(['special', 'general']);
    expect(between('2025-06-15', '2026-01-01')).toEqual(['special', 'general']);
  });

  it('comes in order of time and leaves out what ended before the decision', () => {
    const spring = aRegime('spring', { validity: { from: day('2025-03-01'), to: day('2025-05-31') } });
    const june = aRegime('june', { validity: { from: day('2025-06-01'), to: day('2025-06-30') } });
    const since = aRegime('since', { validity: { from: day('2025-07-01'), to: null } });
    const regimes = [since, june, spring];
    const between = (from: string, to: string) =>
      idsOf(governingLaws(regimes, [undefined], day(from), day(to)));
    expect(between('2025-04-01', '2025-08-01')).toEqual(['spring', 'june', 'since']);
    expect(between('2025-06-15', '2025-08-01')).toEqual(['june', 'since']);
    expect(between('2025-08-01', '2025-09-01')).toEqual(['since']);
    expect(between('2025-04-01', '2025-05-31')).toEqual(['spring']);
  });

  it('stays that of the field when a newer general one begins', () => {
    const newer = aRegime('newer', { validity: { from: day('2025-06-10'), to: null } });
    for (const regimes of [
      [general, special, newer],
      [newer, special, general],
    ]) {
      expect(regimeOn(regimes, '市场监管', day('2025-06-15'))).toBe(special);
      expect(regimeOn(regimes, '食品', day('2025-06-15'))).toBe(newer);
    }
  });

  it('is the newest version in force', () => {
    const second = aRegime('general', { version: '2', validity: SINCE });
    for (const regimes of [
      [general, second],
      [second, general],
    ]) {
      expect(regimeOn(regimes, undefined, day('2025-06-01'))?.version).toBe('2');
      expect(regimeOn(regimes, undefined, day('2025-05-31'))?.version).toBe('1');
    }
  });

  it('is none where none is in force', () => {
    expect(regimeOn([special], '市场监管', day('2025-05-31'))).toBeUndefined();
    expect(governingLaws([special], ['食品'], day('2025-06-01'), day('2025-06-30'))).toEqual([]);
  });
});
