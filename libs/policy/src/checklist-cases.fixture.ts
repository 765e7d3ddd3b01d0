import type { PenaltyClass } from '@xinxiu/domain';
import { B58_CONDITION, O36_CONDITION, O58_CONDITION, SAMR_CONDITION } from './rule-case.fixture.js';

interface ConditionCase {
  readonly regime: string;
  readonly condition: string;
  readonly article: string;
  readonly classes: readonly PenaltyClass[];
}

const ALL = ['minor', 'general', 'serious', 'unclassified'] as const;
/** A minor record has no minimum period under these regimes. */
const NOT_MINOR = ['general', 'serious', 'unclassified'] as const;

const REGIMES = [
  {
    regime: 'order-36',
    article: O36_CONDITION,
    term: '《信用修复管理办法》（国家发展改革委令第36号）第二章 失信信息分类和公示期限',
    classes: NOT_MINOR,
  },
  {
    regime: 'samr-2025',
    article: SAMR_CONDITION,
    term: '《市场监督管理信用修复管理办法》（国家市场监督管理总局令第107号）公示期限',
    classes: NOT_MINOR,
  },
  {
    regime: 'order-58',
    article: O58_CONDITION,
    term: '《失信行为纠正后的信用信息修复管理办法（试行）》（国家发展改革委令第58号）第二章 行政处罚信息公示期限',
    classes: ALL,
  },
  {
    regime: 'before-order-58',
    article: B58_CONDITION,
    term: '发改办财金〔2018〕424号、发改办财金〔2019〕527号行政处罚信息公示期限',
    classes: ALL,
  },
];

const BY_REGIME = ['behaviour-corrected', 'obligations-fulfilled', 'commitment', 'other-conditions'] as const;

/** Which records are asked which condition, by which article. */
export const CONDITION_CASES: readonly ConditionCase[] = REGIMES.flatMap(
  ({ regime, article, term, classes }) => [
    { regime, condition: 'minimum-period', article: term, classes },
    ...BY_REGIME.map((condition) => ({ regime, condition, article, classes: ALL })),
    { regime, condition: 'materials-complete', article: '国办发〔2025〕22号 申请材料', classes: ALL },
  ],
);
