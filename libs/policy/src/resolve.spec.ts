import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { loadPacks } from './load-packs.js';
import { formatPackProblem } from './pack-problem.js';
import { COUNTY, policyFolder } from './policy-folder.fixture.js';
import { fieldNames, resolveCaseRules, resolveRecordRules } from './resolve.js';

const RECORD = readFileSync('seeds/policies/record-rules.yaml', 'utf8');

describe('resolveCaseRules', () => {
  const second = COUNTY.replace("version: '1'", "version: '2'")
    .replace('validity: { from: null, to: null }', "validity: { from: '2026-12-01', to: null }")
    .replace('workingDays: 3', 'workingDays: 2');
  const resolve = (files: Readonly<Record<string, string>>, on: string) => {
    const packs = loadPacks(policyFolder(files));
    if (!packs.ok) throw new Error(packs.error.map(formatPackProblem).join('\n'));
    return resolveCaseRules(packs.value, civilDate(on));
  };

  it('lets a new version govern what is submitted from its first day on', () => {
    const files = { 'a.yaml': COUNTY, 'b.yaml': second };
    expect(resolve(files, '2026-11-30')).toMatchObject({
      value: { pack: { version: '1' }, steps: { submitted: { workingDays: 3 } } },
    });
    expect(resolve(files, '2026-12-01')).toMatchObject({
      value: { pack: { version: '2' }, steps: { submitted: { workingDays: 2 } } },
    });
  });

  it('does not bring a version back when the one that replaced it ends', () => {
    const passing = second.replace("from: '2026-12-01', to: null", "from: '2026-12-01', to: '2026-12-31'");
    const files = { 'a.yaml': COUNTY, 'b.yaml': passing };
    expect(resolve(files, '2026-12-31')).toMatchObject({ value: { pack: { version: '2' } } });
    expect(resolve(files, '2027-01-01')).toMatchObject({ error: { code: 'NO_COUNTY_PACK' } });
  });

  it('says when no overlay or more than one county is in force', () => {
    expect(resolve({ 'b.yaml': second }, '2026-11-30')).toMatchObject({ error: { code: 'NO_COUNTY_PACK' } });
    const other = COUNTY.replace('id: county-demo', 'id: county-other');
    expect(resolve({ 'a.yaml': COUNTY, 'b.yaml': other }, '2026-11-30')).toMatchObject({
      error: { code: 'SEVERAL_COUNTY_PACKS' },
    });
  });
});

describe('resolveRecordRules', () => {
  it('takes the newest version in force on the day of the decision', () => {
    const second = RECORD.replace("version: '1'", "version: '2'").replace(
      'validity: { from: null, to: null }',
      "validity: { from: '2026-12-01', to: null }",
    );
    const packs = loadPacks(policyFolder({ 'a.yaml': second, 'b.yaml': RECORD }));
    if (!packs.ok) throw new Error(packs.error.map(formatPackProblem).join('\n'));
    const version = (on: string) => resolveRecordRules(packs.value, civilDate(on))?.version;
    expect([version('2026-11-30'), version('2026-12-01')]).toEqual(['1', '2']);
    expect(fieldNames(packs.value).filter((name) => name === '消防')).toHaveLength(1);
  });

  it('knows none where no pack has any, and then the fields of the regimes', () => {
    const packs = loadPacks(
      policyFolder({ 'a.yaml': readFileSync('seeds/policies/samr-2025.yaml', 'utf8') }),
    );
    if (!packs.ok) throw new Error(packs.error.map(formatPackProblem).join('\n'));
    expect(resolveRecordRules(packs.value, civilDate('2026-11-30'))).toBeUndefined();
    expect(fieldNames(packs.value)).toEqual(['市场监管']);
  });
});
