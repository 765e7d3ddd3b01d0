import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  type EligibilityRecord,
  type Penalty,
  STEPS,
  assessEligibility,
  civilDate,
  dossierOf,
  stepDeadlineRule,
} from '@xinxiu/domain';
import { parse } from 'yaml';
import { parseEligibilityRecord } from './eligibility-record.js';
import { REGIMES, commonCases } from './common-rule-cases.fixture.js';
import { loadPacks } from './load-packs.js';
import { DUTY_CASES, FIELD_CASES } from './record-rule-cases.fixture.js';
import { fieldNames, resolveCaseRules, resolveRecordRules } from './resolve.js';
import { CASES } from './rule-cases.fixture.js';

const POLICIES = 'seeds/policies';
const loaded = loadPacks(POLICIES);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const packs = loaded.value;

function record(facts: object): EligibilityRecord {
  const parsed = parseEligibilityRecord({ kind: 'penalty', commitment: true, ...facts });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

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

describe('every rule on stored penalties finds its field or duty', () => {
  const decided: Penalty = {
    subjectName: '青禾某某有限公司',
    decisionNumber: '青罚〔2026〕1号',
    penaltyKinds: ['罚款'],
    decisionDate: civilDate('2026-05-20'),
    authority: '青禾县文化和旅游局',
  };
  const known = (over: Partial<Penalty>) =>
    dossierOf({ ...decided, ...over }, resolveRecordRules(packs, decided.decisionDate), []);

  it.each(FIELD_CASES)('$rule: $field ($article)', ({ rule: id, article, penalty, field }) => {
    expect(known(penalty).field).toMatchObject({ name: field, by: 'rule', rule: { id, article } });
    executed.add(id);
  });

  it('and none where no rule speaks: nobody guesses', () => {
    expect(known({}).field).toBeNull();
  });

  it.each(DUTY_CASES)('$rule: $duty ($article)', ({ rule: id, article, penalty, duty, sumYuan }) => {
    const entry = known(penalty).obligations.find(({ kind }) => kind === duty);
    expect(entry).toMatchObject({ state: 'open', rule: { id, article } });
    expect(entry?.sumYuan).toBe(sumYuan);
    executed.add(id);
  });

  it('with fields that every regime knows by the same names', () => {
    const [rules] = packs.recordRules;
    expect(new Set(rules?.fieldNames)).toEqual(new Set(fieldNames(packs)));
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
