import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  type Eligibility,
  type EligibilityRecord,
  STEPS,
  assessEligibility,
  civilDate,
  stepDeadlineRule,
} from '@xinxiu/domain';
import { parse } from 'yaml';
import { parseEligibilityRecord } from './eligibility-record.js';
import { loadPacks } from './load-packs.js';
import { resolveCaseRules } from './resolve.js';

const POLICIES = 'seeds/policies';
const loaded = loadPacks(POLICIES);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const packs = loaded.value;

function record(facts: object): EligibilityRecord {
  const parsed = parseEligibilityRecord({ kind: 'penalty', commitment: true, ...facts });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const B58 = '发改办财金〔2018〕424号、发改办财金〔2019〕527号行政处罚信息公示期限';
const B58_CLASS = '一般、严重的划分（令第58号施行前）';
const B58_CONDITION = '行政处罚信息信用修复条件（令第58号施行前）';
const O58 =
  '《失信行为纠正后的信用信息修复管理办法（试行）》（国家发展改革委令第58号）第二章 行政处罚信息公示期限';
const O58_CLASS = '一般、严重的划分（令第58号未分级）';
const O58_CONDITION =
  '《失信行为纠正后的信用信息修复管理办法（试行）》（国家发展改革委令第58号）第二章 提前终止公示的条件';
const O36 = '《信用修复管理办法》（国家发展改革委令第36号）第二章 失信信息分类和公示期限';
const O36_CONDITION = '《信用修复管理办法》（国家发展改革委令第36号）信用修复的条件';
const SAMR = '《市场监督管理信用修复管理办法》（国家市场监督管理总局令第107号）公示期限';
const SAMR_CLASS = '《市场监督管理信用修复管理办法》（国家市场监督管理总局令第107号）分类';
const SAMR_CONDITION = '《市场监督管理信用修复管理办法》（国家市场监督管理总局令第107号）信用修复的条件';

/** The dates and the class that a case must give; what is left out does not matter to it. */
type Expected = Partial<Omit<Eligibility, 'unmet' | 'proof'>> & { readonly unmet?: readonly string[] };

interface Case {
  readonly facts: object;
  readonly at: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly expected: Expected;
}

const FINE = { penaltyKinds: ['罚款'], fineYuan: 50_000 };
const HUGE_FINE = { penaltyKinds: ['罚款'], fineYuan: 1_000_000 };
const WARNING = { penaltyKinds: ['警告'] };
const REVOKED = { penaltyKinds: ['吊销许可证件'] };

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

const REGIMES: readonly Regime[] = [
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
function commonCases({
  id,
  prefix,
  decided,
  at,
  field,
  classArticle,
  termArticle,
  conditionArticle,
}: Regime): Case[] {
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

const o36 = { decisionDate: '2026-05-10', fulfilledOn: '2026-06-01' };
const o58 = { decisionDate: '2024-05-10', fulfilledOn: '2024-06-01' };
const samr = { ...o36, field: '市场监管' };

/** What is peculiar to a regime. */
const CASES: readonly Case[] = [
  {
    facts: { ...FINE, decisionDate: '2019-10-10', fulfilledOn: '2019-10-11' },
    at: '2020-01-13',
    rules: { 'b58.term.general': B58 },
    expected: {
      regime: 'before-order-58',
      publicationFrom: civilDate('2019-10-10'),
      earliestApplication: civilDate('2020-01-10'),
      publicationEnds: civilDate('2020-10-10'),
      eligible: true,
      unmet: [],
    },
  },
  {
    facts: { ...REVOKED, decisionDate: '2019-10-10', fulfilledOn: '2019-10-11' },
    at: '2020-01-13',
    rules: { 'b58.term.serious': B58 },
    expected: {
      earliestApplication: civilDate('2020-04-10'),
      publicationEnds: civilDate('2022-10-10'),
      unmet: ['MINIMUM_PERIOD'],
    },
  },
  {
    facts: { ...FINE, ...o58 },
    at: '2024-08-10',
    rules: { 'o58.term.penalty': O58 },
    expected: {
      regime: 'order-58',
      earliestApplication: civilDate('2024-08-10'),
      publicationEnds: civilDate('2027-05-10'),
      eligible: true,
    },
  },
  ...['食品', '药品', '特种设备', '安全生产', '消防'].map((field) => ({
    facts: { ...FINE, ...o58, field },
    at: '2024-08-10',
    rules: { 'o58.term.fields': O58 },
    expected: {
      earliestApplication: civilDate('2025-05-10'),
      publicationEnds: civilDate('2027-05-10'),
      unmet: ['MINIMUM_PERIOD'],
    },
  })),
  {
    facts: { ...WARNING, ...o58 },
    at: '2024-08-10',
    rules: { 'o58.term.warning': O58 },
    expected: {
      class: 'minor',
      publicationFrom: null,
      earliestApplication: null,
      publicationEnds: null,
      unmet: ['NOT_PUBLICISED'],
    },
  },
  {
    facts: { ...FINE, ...o58, fineYuan: 200, simplifiedProcedure: true },
    at: '2024-08-10',
    rules: { 'o58.term.simplified': O58 },
    expected: { class: 'minor', publicationFrom: null, unmet: ['NOT_PUBLICISED'] },
  },
  {
    facts: { ...o58, kind: 'other', classification: { class: 'general', ground: '主管部门目录' } },
    at: '2024-08-10',
    rules: { 'o58.term.other': O58 },
    expected: { class: 'general', earliestApplication: civilDate('2024-08-10'), eligible: true },
  },
  {
    facts: {
      ...FINE,
      decisionDate: '2023-04-01',
      fulfilledOn: '2023-04-01',
      field: '市场监管',
      penaltyKinds: ['暂扣许可证件'],
    },
    at: '2026-04-01',
    rules: { 'o58.expiry': O58, 'o58.transition': '令第58号施行前作出决定的衔接' },
    expected: {
      class: 'unclassified',
      publicationEnds: civilDate('2026-04-01'),
      unmet: ['PUBLICATION_ENDED'],
    },
  },
  {
    facts: { ...WARNING, ...o36 },
    at: '2026-06-02',
    rules: { 'o36.term.minor': O36 },
    expected: {
      regime: 'order-36',
      class: 'minor',
      earliestApplication: civilDate('2026-06-01'),
      publicationEnds: civilDate('2026-08-10'),
      eligible: true,
    },
  },
  {
    facts: { ...FINE, ...o36 },
    at: '2026-08-09',
    rules: { 'o36.term.general': O36 },
    expected: {
      earliestApplication: civilDate('2026-08-10'),
      publicationEnds: civilDate('2027-05-10'),
      unmet: ['MINIMUM_PERIOD'],
    },
  },
  {
    facts: { ...HUGE_FINE, ...o36 },
    at: '2027-05-10',
    rules: { 'o36.term.serious': O36 },
    expected: {
      earliestApplication: civilDate('2027-05-10'),
      publicationEnds: civilDate('2029-05-10'),
      eligible: true,
    },
  },
  {
    facts: { ...FINE, decisionDate: '2025-06-01', fulfilledOn: '2025-06-10' },
    at: '2026-05-01',
    rules: { 'o36.transition': '令第36号施行前作出决定的衔接' },
    expected: {
      regime: 'order-36',
      earliestApplication: civilDate('2025-09-01'),
      publicationEnds: civilDate('2026-06-01'),
      eligible: true,
    },
  },
  {
    facts: { ...FINE, decisionDate: '2023-03-01', fulfilledOn: '2023-03-01' },
    at: '2023-05-02',
    rules: { 'o58.transition': '令第58号施行前作出决定的衔接' },
    expected: {
      regime: 'before-order-58',
      earliestApplication: civilDate('2023-06-01'),
      publicationEnds: civilDate('2024-03-01'),
      unmet: ['MINIMUM_PERIOD'],
    },
  },
  {
    facts: { ...WARNING, ...samr },
    at: '2026-06-02',
    rules: { 'samr.term.warning': SAMR },
    expected: { regime: 'samr-2025', class: 'minor', unmet: ['NOT_PUBLICISED'] },
  },
  {
    facts: { ...FINE, ...samr, fineYuan: 200, simplifiedProcedure: true },
    at: '2026-06-02',
    rules: { 'samr.term.minor': SAMR },
    expected: { class: 'minor', publicationEnds: civilDate('2026-08-10'), eligible: true },
  },
  {
    facts: { ...FINE, ...samr },
    at: '2026-06-02',
    rules: { 'samr.term.general': SAMR },
    expected: { earliestApplication: civilDate('2026-08-10'), publicationEnds: civilDate('2027-05-10') },
  },
  {
    facts: { ...REVOKED, ...samr },
    at: '2026-06-02',
    rules: { 'samr.term.serious': SAMR },
    expected: { earliestApplication: civilDate('2027-05-10'), publicationEnds: civilDate('2029-05-10') },
  },
  {
    facts: { ...FINE, decisionDate: '2025-12-01', fulfilledOn: '2025-12-02', field: '市场监管' },
    at: '2026-01-01',
    rules: { 'samr.transition': '总局令第107号施行前作出决定的衔接' },
    expected: { regime: 'samr-2025', publicationEnds: civilDate('2026-12-01'), unmet: ['MINIMUM_PERIOD'] },
  },
];

const ALL_CASES = [...REGIMES.flatMap(commonCases), ...CASES];
const executed = new Set<string>();

describe('every rule of every regime pack decides what its article says', () => {
  it.each(ALL_CASES.map((one) => [Object.keys(one.rules).join(', '), one] as const))('%s', (_, one) => {
    const { facts, at, rules, expected } = one;
    const answer = assessEligibility(record(facts), civilDate(at), packs.regimes);
    const { unmet, ...dates } = expected;
    expect(answer).toMatchObject(dates);
    if (unmet !== undefined) expect(answer.unmet.map(({ condition }) => condition)).toEqual(unmet);
    for (const [id, article] of Object.entries(rules)) {
      expect(answer.proof.filter((row) => row.id === id).map((row) => row.article)).toContain(article);
      executed.add(id);
    }
  });
});

describe('every rule of the county overlay reaches a case', () => {
  const rules = resolveCaseRules(packs, civilDate('2026-11-24'));
  if (!rules.ok) throw new Error(rules.error.message);
  const { value } = rules;

  it.each([
    ['submitted', 3, '《信用修复管理办法》（国家发展改革委令第36号）受理时限', 'application'],
    ['supplement-required', 10, '青禾县办理规则·补正', 'step-entered'],
    ['under-verification', 6, '青禾县办理规则·核实', 'application'],
    ['under-review', 10, '《信用修复管理办法》（国家发展改革委令第36号）办理时限', 'application'],
    ['ending-publication', 3, '《信用修复管理办法》（国家发展改革委令第36号）结果共享', 'step-entered'],
  ] as const)('%s: %d working days (%s)', (step, workingDays, article, countedFrom) => {
    expect(stepDeadlineRule(value, step)).toMatchObject({ workingDays, article });
    expect(value.steps[step]).toMatchObject({ step, countedFrom });
    executed.add(value.steps[step].id);
  });

  it('extension: 10 more, once (《信用修复管理办法》（国家发展改革委令第36号）延长办理；期限由本县设定)', () => {
    const rule = stepDeadlineRule(value, 'under-review', { extended: true });
    expect(rule).toMatchObject({ workingDays: 20, ruleId: 'step.decision+extension' });
    expect(rule.article).toContain('《信用修复管理办法》（国家发展改革委令第36号）延长办理；期限由本县设定');
    executed.add('extension');
  });

  it.each([
    [
      'supplement',
      value.supplement,
      { pausesClock: true, maxRequests: 2, workingDays: 10, article: '青禾县办理规则·补正' },
    ],
    [
      'two-persons',
      value.seriousNeedsTwo,
      { classes: ['serious', 'unclassified'], article: '青禾县办理规则·双人审核' },
    ],
    [
      'consequence.false-material',
      value.consequences.falseMaterial,
      {
        publication: 'remaining-period',
        article: '《信用修复管理办法》（国家发展改革委令第36号）虚假材料；期限由本县设定',
      },
    ],
    [
      'consequence.commitment-breach',
      value.consequences.commitmentBreach,
      { publication: 'longest-period', article: '信用修复承诺·违诺责任（较早文本）；期限由本县设定' },
    ],
    ['duty.filing', value.duties.filing, { workingDays: 7, article: '双公示·7个工作日', trust: 'S' }],
    ['duty.objection', value.duties.objection, { workingDays: 5, article: '异议·5个工作日', trust: 'S' }],
  ] as const)('%s', (id, rule, expected) => {
    expect(rule).toMatchObject({ id, ...expected });
    executed.add(id);
  });

  it('never lets a later step of the same clock end earlier', () => {
    const [acceptance, verification, decision] = (
      ['submitted', 'under-verification', 'under-review'] as const
    ).map((step) => value.steps[step].workingDays);
    expect([acceptance, verification, decision]).toEqual([3, 6, 10]);
    expect(Object.keys(value.steps)).toEqual([...STEPS]);
  });
});

it('leaves no rule of any pack without a test that names its article', () => {
  const ids = readdirSync(POLICIES)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => ruleIds(parse(readFileSync(join(POLICIES, file), 'utf8'))));
  expect(ids.filter((id) => !executed.has(id))).toEqual([]);
  expect(ids.length).toBeGreaterThan(70);
});

function ruleIds(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, article } = value as { id?: unknown; article?: unknown };
  const own = typeof id === 'string' && article !== undefined ? [id] : [];
  return [...own, ...Object.values(value).flatMap(ruleIds)];
}
