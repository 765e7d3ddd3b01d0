import { describe, expect, it } from '@jest/globals';
import { aRule } from '../../deadlines/case-rules.fixture.js';
import { civilDate } from '../../time/civil-date.js';
import { chooseMeasures, measuresFor } from './choose-measures.js';
import type { MeasureRule } from './measure-rule.js';

const always = { from: null, to: null };
const named = (id: string) => ({ ...aRule(id), name: id, nameEn: id, validity: always });
const breach = { ...aRule('breach'), publication: 'longest-period' } as const;

const CATALOGUE: readonly MeasureRule[] = [
  { ...named('again'), types: ['信用修复型'], onPart: 'may', onNone: 'must', republication: breach },
  { ...named('entered'), onPart: 'must', onNone: 'must' },
  { ...named('withdrawn'), types: ['审批替代型'], onNone: 'may' },
  { ...named('later'), onNone: 'may', validity: { from: civilDate('2027-01-01'), to: null } },
];
const repair = { type: '信用修复型', today: civilDate('2026-12-02'), hasRepaired: true } as const;
const approval = { ...repair, type: '审批替代型' } as const;
const ids = (rules: readonly { readonly id?: string }[]) => rules.map(({ id }) => id);

describe('measures of a determination', () => {
  it('are those of the catalogue for the type of the commitment on the day', () => {
    expect(ids(measuresFor(CATALOGUE, repair))).toEqual(['again', 'entered']);
    expect(ids(measuresFor(CATALOGUE, approval))).toEqual(['entered', 'withdrawn']);
    const nextYear = { ...approval, today: civilDate('2027-01-01') };
    expect(ids(measuresFor(CATALOGUE, nextYear))).toEqual(['entered', 'withdrawn', 'later']);
    expect(ids(measuresFor(CATALOGUE, { ...repair, hasRepaired: false }))).toEqual(['entered']);
  });

  it('are worded by it, with article, source and trust, in its order and once', () => {
    const chosen = chooseMeasures(CATALOGUE, repair, '全部未履行', ['entered', 'again', 'entered']);
    expect(chosen).toEqual({
      ok: true,
      value: [
        {
          id: 'again',
          measure: 'again',
          measureEn: 'again',
          article: '第 again 条',
          source: '假设',
          trust: 'A',
          republication: { ruleId: 'breach', article: '第 breach 条', publication: 'longest-period' },
        },
        expect.objectContaining({ id: 'entered', article: '第 entered 条' }),
      ],
    });
  });

  it.each([
    ['something that is in no catalogue', repair, '全部未履行', ['again', 'entered', 'fine'], 'fine'],
    ['one for another type', repair, '全部未履行', ['again', 'entered', 'withdrawn'], 'withdrawn'],
    ['one for another outcome', approval, '部分履行', ['entered', 'withdrawn'], 'withdrawn'],
    ['one that is not in force yet', approval, '全部未履行', ['entered', 'later'], 'later'],
    ['any where all is fulfilled', approval, '全部履行', ['entered'], 'entered'],
  ] as const)('are refused for %s', (_, matter, outcome, wanted, id) => {
    expect(chooseMeasures(CATALOGUE, matter, outcome, wanted)).toEqual({
      ok: false,
      error: { code: 'MEASURE_UNKNOWN', id },
    });
  });

  it('lack none that follows from the outcome; what may be taken may be left out', () => {
    expect(chooseMeasures(CATALOGUE, repair, '全部未履行', ['entered'])).toMatchObject({
      error: { code: 'MEASURE_MISSING', rule: { id: 'again' } },
    });
    expect(chooseMeasures(CATALOGUE, repair, '部分履行', ['entered']).ok).toBe(true);
  });
});
