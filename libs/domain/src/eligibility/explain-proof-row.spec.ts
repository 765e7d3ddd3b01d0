import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { firstOf, lastOf } from './date-choice.js';
import type { EligibilityProof } from './eligibility.js';
import { explainProofRow } from './explain-proof-row.js';

const ROW: EligibilityProof = {
  step: 'transition',
  regime: 'order-36',
  id: 'o36.transition',
  article: '衔接',
  source: '假设',
  trust: 'A',
  text: '按最有利的规则确定。',
  textEn: 'The most favourable rule holds.',
  result: '— / 2026-04-01',
};
const said = (row: Partial<EligibilityProof>, language: 'zh-CN' | 'en') =>
  explainProofRow({ ...ROW, ...row }, language).slice(2);

describe('a row of the proof in words', () => {
  const choices = [
    lastOf('publicationEnds', [
      { name: 'this-law', date: civilDate('2026-01-01'), regime: 'order-36' },
      { name: 'entry-into-force', date: civilDate('2026-04-01'), regime: 'order-36' },
    ]),
    firstOf('earliestApplication', [
      { name: 'penalty', date: null, regime: 'order-58', penalty: 1 },
      { name: 'penalty', date: null, penalty: 2 },
    ]),
  ];

  it('names each date that was compared, what was taken, and what came of it', () => {
    expect(said({ choices }, 'zh-CN')).toEqual([
      '      公示止于：本规则 2026-01-01、对该决定开始适用之日 2026-04-01，取较晚 → 2026-04-01',
      '      最早申请：第1项处罚（order-58） —、第2项处罚（） —，取较早 → —',
    ]);
    expect(said({ choices }, 'en')).toEqual([
      '      publication ends: these rules 2026-01-01, first day of these rules for the decision 2026-04-01: the later → 2026-04-01',
      '      earliest application: penalty 1 (order-58) —, penalty 2 () —: the earlier → —',
    ]);
  });

  it('says a class and a condition in the words of the head, not by their codes', () => {
    const head = (row: Partial<EligibilityProof>, language: 'zh-CN' | 'en') =>
      explainProofRow({ ...ROW, ...row }, language)[0];
    expect(head({ step: 'class', result: 'minor' }, 'zh-CN')).toBe('  按最有利的规则确定。 → 轻微');
    expect(head({ step: 'class', result: 'unclassified' }, 'zh-CN')).toBe('  按最有利的规则确定。 → 待确定');
    expect(head({ step: 'not-publicised', result: 'NOT_PUBLICISED' }, 'zh-CN')).toBe(
      '  按最有利的规则确定。 → 该信息依法不予公示，无需申请修复。',
    );
    expect(head({ step: 'unmet', result: 'COMMITMENT_MISSING' }, 'en')).toBe(
      '  The most favourable rule holds. → The credit commitment is missing; sign the letter of commitment.',
    );
  });

  it('gives the ground of who decided on a class, with the article if one was named', () => {
    const ground = { text: '情节较轻', article: '第三条' };
    expect(said({ ground }, 'zh-CN')).toEqual(['      理由：情节较轻（第三条）']);
    expect(said({ ground }, 'en')).toEqual(['      Ground: 情节较轻 (第三条)']);
    expect(said({ ground: { text: '情节较轻' } }, 'zh-CN')).toEqual(['      理由：情节较轻']);
    expect(said({ ground: { text: '情节较轻' } }, 'en')).toEqual(['      Ground: 情节较轻']);
  });

  it('gives the day of a commitment that is still to come', () => {
    const commitmentOn = civilDate('2026-12-20');
    expect(said({ commitmentOn }, 'zh-CN')).toEqual([
      '      所填承诺日期为 2026-12-20，尚未到来；在该日之前按未作承诺处理',
    ]);
    expect(said({ commitmentOn }, 'en')).toEqual([
      '      the record tells 2026-12-20 for the commitment, which is still to come: until then it counts as not made',
    ]);
  });

  it('gives the reasons why a class is open, and the place of a penalty without a field', () => {
    const row: EligibilityProof = {
      ...ROW,
      step: 'class',
      penalty: { place: 1 },
      reasons: [{ code: 'FINE_UNKNOWN' }],
    };
    expect(explainProofRow(row, 'zh-CN')).toEqual([
      '  第1项处罚：按最有利的规则确定。 → — / 2026-04-01',
      '    衔接 [A]',
      '      罚款数额不明',
    ]);
    expect(explainProofRow(row, 'en')[0]).toBe(
      '  Penalty 1: The most favourable rule holds. → — / 2026-04-01',
    );
  });
});
