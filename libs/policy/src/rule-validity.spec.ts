import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type RecordRules, civilDate, fieldRuleOf, obligationRulesOf } from '@xinxiu/domain';
import { COUNTY, parsed } from './policy-folder.fixture.js';

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
