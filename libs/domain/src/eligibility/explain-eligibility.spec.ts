import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import type { Eligibility } from './eligibility.js';
import { explainEligibility } from './explain-eligibility.js';

const ANSWER: Eligibility = {
  at: civilDate('2026-05-01'),
  regime: 'order-36',
  class: 'general',
  publicationFrom: civilDate('2026-04-30'),
  earliestApplication: civilDate('2026-07-30'),
  publicationEnds: civilDate('2027-04-30'),
  eligible: false,
  unmet: [
    { condition: 'MINIMUM_PERIOD', article: '第二章' },
    { condition: 'OBLIGATIONS_UNFULFILLED', since: civilDate('2026-04-30'), article: '修复条件' },
  ],
  proof: [
    {
      step: 'minimum',
      regime: 'order-36',
      id: 'o36.term.general',
      article: '第二章',
      source: '摘要',
      trust: '2',
      text: '最短公示三个月。',
      textEn: 'Public for three months at least.',
      result: '2026-07-30',
      rows: [{ date: civilDate('2026-04-30'), counted: false, reason: 'start-day' }],
    },
  ],
};

describe('an answer in words', () => {
  it('says what holds, what is missing and by which rule, in Chinese', () => {
    expect(explainEligibility(ANSWER, 'zh-CN')).toEqual([
      '2026-05-01：尚不能申请修复',
      '规则：order-36；类别：一般',
      '公示自：2026-04-30',
      '最早申请：2026-07-30',
      '公示止于：2027-04-30',
      '尚缺：尚未达到可以申请的日期，请在该日期后申请。（第二章）',
      '尚缺：尚未提供义务履行完毕的材料，请履行后提交证明。（修复条件，自 2026-04-30）',
      '依据：',
      '  最短公示三个月。 → 2026-07-30',
      '    第二章 [2]',
      '      – 2026-04-30 起算日，不计入',
    ]);
  });

  it('names the rules by what their pack is called', () => {
    const titleOf = () => ({ zh: '信用修复管理办法', en: 'Measures for credit repair' });
    expect(explainEligibility(ANSWER, 'zh-CN', { titleOf })[1]).toBe('规则：信用修复管理办法；类别：一般');
    expect(explainEligibility(ANSWER, 'en', { titleOf })[1]).toBe(
      'Rules: Measures for credit repair; class: general',
    );
  });

  it('says the same in English, and a dash for a date that does not exist', () => {
    const nowhere: Eligibility = {
      ...ANSWER,
      regime: '',
      class: 'unclassified',
      publicationFrom: null,
      earliestApplication: null,
      publicationEnds: null,
      unmet: [{ condition: 'NO_REGIME', article: '已发布的规则（该日没有生效的）' }],
      proof: [],
    };
    expect(explainEligibility(nowhere, 'en')).toEqual([
      '2026-05-01: repair may not be applied for',
      'Rules: —; class: not decided by the rules',
      'Public from: —',
      'Earliest application: —',
      'Publication ends: —',
      'Missing: No published pack is in force on this day; ask the credit office. (已发布的规则（该日没有生效的）)',
      'Proof:',
    ]);
    expect(explainEligibility({ ...nowhere, eligible: true }, 'zh-CN')).toEqual([
      '2026-05-01：可以申请修复',
      '规则：—；类别：待确定',
      '公示自：—',
      '最早申请：—',
      '公示止于：—',
      '尚缺：没有已发布的规则在该日生效，请联系信用主管部门。（已发布的规则（该日没有生效的））',
      '依据：',
    ]);
    expect(explainEligibility(ANSWER, 'en')).toContainEqual(
      expect.stringMatching(/^Missing: .*\(修复条件, since 2026-04-30\)$/),
    );
    const [first, rules, , , , missing, , , rule, cited] = explainEligibility(
      { ...ANSWER, eligible: true },
      'en',
    );
    expect([first, rules, missing, rule, cited]).toEqual([
      '2026-05-01: repair may be applied for',
      'Rules: order-36; class: general',
      expect.stringContaining('(第二章)'),
      '  Public for three months at least. → 2026-07-30',
      '    第二章 [2]',
    ]);
  });

  it('says why a class is open, what each would lead to, and under which class a rule is asked', () => {
    const open: Eligibility = {
      ...ANSWER,
      class: 'unclassified',
      unmet: [
        {
          condition: 'NEEDS_CLASSIFICATION',
          article: '第二章',
          reasons: [
            { code: 'FINE_UNKNOWN' },
            { code: 'PENALTY_KIND_MISSING' },
            { code: 'PENALTY_KIND_UNDECIDED', value: '行政拘留' },
            { code: 'RECORD_KIND_UNDECIDED', value: 'other' },
          ],
        },
      ],
      byClass: [
        {
          class: 'minor',
          publicationFrom: civilDate('2026-04-30'),
          earliestApplication: null,
          publicationEnds: civilDate('2026-07-30'),
          eligible: false,
        },
      ],
      proof: ANSWER.proof.map(({ rows: _, ...row }) => ({
        ...row,
        ifClass: 'serious',
        penalty: { place: 2, field: '食品' },
      })),
    };
    expect(explainEligibility(open, 'zh-CN').slice(5)).toEqual([
      '若认定为轻微：最早申请 —，公示止于 2026-07-30',
      '尚缺：类别不能由规则确定，由认定单位说明理由后确定。（第二章）',
      '  罚款数额不明',
      '  未载明处罚种类',
      '  规则未规定“行政拘留”的类别',
      '  规则未规定此类信息的类别',
      '依据：',
      '  若认定为严重：第2项处罚（食品）：最短公示三个月。 → 2026-07-30',
      '    第二章 [2]',
    ]);
    expect(explainEligibility(open, 'en').slice(5)).toEqual([
      'If it is minor: earliest application —, publication ends 2026-07-30',
      expect.stringContaining('(第二章)'),
      '  the sum of the fine is not stated',
      '  the kind of penalty is not stated',
      '  no rule says the class of 行政拘留',
      '  no rule says the class of records of this kind',
      'Proof:',
      '  If serious: Penalty 2 (食品): Public for three months at least. → 2026-07-30',
      '    第二章 [2]',
    ]);
  });
});
