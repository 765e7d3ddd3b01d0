import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type RecordRules, civilDate, fieldRuleOf, obligationRulesOf } from '@xinxiu/domain';
import { loadPacks } from './load-packs.js';
import { parsePack } from './parse-pack.js';
import { COUNTY, parsed, policyFolder } from './policy-folder.fixture.js';
import { resolveCaseRules } from './resolve.js';

const RECORD = readFileSync('seeds/policies/record-rules.yaml', 'utf8');

function recordRules(text: string): RecordRules {
  const pack = parsed(text);
  if (pack.kind !== 'record') throw new Error(pack.kind);
  return pack.pack;
}

describe('a rule with a validity of its own', () => {
  const limited = recordRules(
    RECORD.replace(
      '  - id: duty.correction',
      "  - validity: { from: '2021-07-15', to: null }\n    id: duty.correction",
    ).replace('  - id: field.food', "  - validity: { from: null, to: '2020-12-31' }\n    id: field.food"),
  );
  const penalty = (day: string) => ({
    penaltyKinds: ['罚款' as const],
    decisionDate: civilDate(day),
    authority: '青禾县市场监督管理局',
    basis: '《食品安全法》第一百二十四条',
  });

  it('applies on its days only, and the next of the list takes its place', () => {
    const duties = (day: string) =>
      obligationRulesOf(penalty(day), limited).map(({ obligation }) => obligation);
    expect(duties('2021-07-14')).toEqual(['fine']);
    expect(duties('2021-07-15')).toEqual(['fine', 'correction']);
    expect(fieldRuleOf(penalty('2020-12-31'), limited)?.field).toBe('食品');
    expect(fieldRuleOf(penalty('2021-01-01'), limited)?.field).toBe('市场监管');
  });

  it('takes that of its pack where it has none', () => {
    expect(limited.obligations.map(({ validity }) => validity)).toContainEqual({ from: null, to: null });
  });

  it('may hold longer than its pack, also where it stands alone', () => {
    const later = COUNTY.replace(
      'validity: { from: null, to: null }',
      "validity: { from: '2026-01-01', to: null }",
    );
    const longer = "    validity: { from: '2020-01-01', to: null }\n    id: duty.objection";
    expect(parsed(later.replace('    id: duty.objection', longer)).kind).toBe('county');
  });
});

describe('conditions of a checklist that take turns', () => {
  const rule = (id: string, validity: string) =>
    `  - { id: ${id}, condition: commitment, validity: ${validity}, text: t, textEn: t, article: a, source: s, trust: A }`;
  const county = (...rules: string[]) =>
    COUNTY.replace('\nconsequences:', ['\nverification:', ...rules, 'consequences:'].join('\n'));
  const until = rule('v.before', "{ from: null, to: '2026-11-30' }");

  it('are asked of what is submitted on their days', () => {
    const turns = county(until, rule('v.after', "{ from: '2026-12-01', to: null }"));
    const packs = loadPacks(policyFolder({ 'county.yaml': turns }));
    const asked = (day: string) => {
      const rules = packs.ok ? resolveCaseRules(packs.value, civilDate(day)) : packs;
      return rules.ok && rules.value.verification.map(({ id }) => id);
    };
    expect(asked('2026-11-30')).toEqual(['v.before']);
    expect(asked('2026-12-01')).toEqual(['v.after']);
  });

  it('are refused when both are in force on some day', () => {
    const twice = county(until, rule('v.after', "{ from: '2026-11-30', to: null }"));
    expect(parsePack(twice, 'county.yaml')).toMatchObject({
      error: [{ path: 'verification.1.condition', message: expect.stringContaining('v.before asks it') }],
    });
  });
});
