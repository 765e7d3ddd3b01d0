import { type Eligibility, civilDate } from '@xinxiu/domain';
import {
  B58,
  B58_CLASS,
  B58_CONDITION,
  FINE,
  HUGE_FINE,
  O36,
  O36_CONDITION,
  O58,
  O58_CLASS,
  O58_CONDITION,
  REVOKED,
  SAMR,
  SAMR_CLASS,
  SAMR_CONDITION,
  type RuleCase,
} from './rule-case.fixture.js';

/** The same facts are put to each regime on days on which it alone governs. */
interface Regime {
  readonly id: string;
  readonly prefix: string;
  readonly decided: string;
  readonly at: string;
  readonly field?: string;
  readonly classArticle: string;
  readonly termArticle: string;
  readonly conditionArticle: string;
}

export const REGIMES: readonly Regime[] = [
  {
    id: 'before-order-58',
    prefix: 'b58',
    decided: '2019-10-10',
    at: '2020-01-10',
    classArticle: B58_CLASS,
    termArticle: B58,
    conditionArticle: B58_CONDITION,
  },
  {
    id: 'order-58',
    prefix: 'o58',
    decided: '2024-05-10',
    at: '2024-08-10',
    classArticle: O58_CLASS,
    termArticle: O58,
    conditionArticle: O58_CONDITION,
  },
  {
    id: 'order-36',
    prefix: 'o36',
    decided: '2026-05-10',
    at: '2026-08-09',
    classArticle: O36,
    termArticle: O36,
    conditionArticle: O36_CONDITION,
  },
  {
    id: 'samr-2025',
    prefix: 'samr',
    decided: '2026-05-10',
    at: '2026-08-09',
    field: '市场监管',
    classArticle: SAMR_CLASS,
    termArticle: SAMR,
    conditionArticle: SAMR_CONDITION,
  },
];

/** What every regime decides alike: classes, conditions, lists, expiry, several penalties. */
export function commonCases({
  id,
  prefix,
  decided,
  at,
  field,
  classArticle,
  termArticle,
  conditionArticle,
}: Regime): RuleCase[] {
  const base = { decisionDate: decided, fulfilledOn: decided, ...(field === undefined ? {} : { field }) };
  const classes: [string, object, Eligibility['class']][] = [
    ['serious-penalty', REVOKED, 'serious'],
    ['serious-penalty', { penaltyKinds: ['责令关闭', '其他'] }, 'serious'],
    ['serious-penalty', { penaltyKinds: ['限制从业'] }, 'serious'],
    ['very-large-fine', HUGE_FINE, 'serious'],
    ['very-large-fine', { ...HUGE_FINE, simplifiedProcedure: true }, 'serious'],
    ['simplified', { ...FINE, fineYuan: 200, simplifiedProcedure: true }, 'minor'],
    ['warning', { penaltyKinds: ['警告', '通报批评'] }, 'minor'],
    ['ordinary', FINE, 'general'],
    ['ordinary', { ...FINE, fineYuan: 999_999.99 }, 'general'],
    ['ordinary', { penaltyKinds: ['警告', '没收非法财物'], confiscatedYuan: 3_000_000 }, 'general'],
    ['serious-list', { kind: 'serious-list' }, 'serious'],
    ['abnormal-list', { kind: 'abnormal-list' }, 'general'],
  ];
  return [
    ...classes.map(([rule, facts, penaltyClass]) => ({
      facts: { ...base, ...facts },
      at,
      rules: { [`${prefix}.class.${rule}`]: classArticle },
      expected: { regime: id, class: penaltyClass },
    })),
    {
      facts: { ...base, fulfilledOn: null, commitment: null, ...REVOKED },
      at,
      rules: {
        [`${prefix}.condition.fulfilled`]: conditionArticle,
        [`${prefix}.condition.commitment`]: conditionArticle,
      },
      expected: { eligible: false },
    },
    {
      facts: { ...base, ...FINE, otherPenalties: [REVOKED] },
      at,
      rules: { [`${prefix}.combination`]: termArticle },
      expected: { class: 'serious' },
    },
    {
      facts: { ...base, kind: 'serious-list' },
      at,
      rules: { [`${prefix}.term.serious-list`]: classArticle },
      expected: {
        earliestApplication: civilDate(decided.replace(/^\d+/, (year) => String(Number(year) + 1))),
        publicationEnds: civilDate(decided.replace(/^\d+/, (year) => String(Number(year) + 3))),
        unmet: ['MINIMUM_PERIOD'],
      },
    },
    {
      facts: { ...base, kind: 'abnormal-list' },
      at,
      rules: { [`${prefix}.term.abnormal-list`]: classArticle },
      expected: { earliestApplication: civilDate(decided), publicationEnds: null, eligible: true, unmet: [] },
    },
    {
      facts: { ...base, kind: 'other', classification: { class: 'serious', ground: '主管部门目录' } },
      at,
      rules: { [`${prefix}.undecided`]: classArticle },
      expected: { class: 'serious' },
    },
    {
      facts: { ...base, penaltyKinds: ['罚款'], fineYuan: 2_000 },
      at: decided.replace(/^\d+/, (year) => String(Number(year) + 3)),
      rules: { ...(prefix === 'o58' ? {} : { [`${prefix}.expiry`]: termArticle }) },
      expected: { eligible: false, unmet: ['PUBLICATION_ENDED'] },
    },
  ];
}
