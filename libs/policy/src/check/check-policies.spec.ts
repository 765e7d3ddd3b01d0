import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { COUNTY, COUNTY_DRAFT, REGIME, policyFolder } from '../policy-folder.fixture.js';
import { checkPolicies, checkPolicyFile } from './check-policies.js';

function version(number: number, from: string, to: string | null): string {
  return COUNTY.replace("version: '1'", `version: '${number}'`).replace(
    'validity: { from: null, to: null }',
    `validity: { from: '${from}', to: ${to === null ? 'null' : `'${to}'`} }`,
  );
}

describe('the days of the versions of a pack', () => {
  it('may follow each other, and an open end is closed by the next version', () => {
    const dir = policyFolder({
      'a.yaml': version(1, '2026-01-01', '2026-06-30'),
      'b.yaml': version(2, '2026-07-01', null),
      'c.yaml': version(3, '2027-01-01', null),
    });
    expect(checkPolicies(dir)).toMatchObject({ problems: [], warnings: [] });
  });

  it('leave no gap', () => {
    const dir = policyFolder({
      'a.yaml': version(1, '2026-01-01', '2026-06-29'),
      'b.yaml': version(2, '2026-07-01', null),
    });
    expect(checkPolicies(dir).problems).toEqual([
      expect.objectContaining({
        code: 'PACK_GAP',
        file: 'b.yaml',
        message: 'county-demo: no version is in force from 2026-06-30 to 2026-06-30, after a.yaml',
      }),
    ]);
  });

  it('may overlap, which is told: the newer one governs', () => {
    const dir = policyFolder({
      'a.yaml': version(1, '2026-01-01', '2026-07-01'),
      'b.yaml': version(2, '2026-07-01', null),
    });
    expect(checkPolicies(dir)).toMatchObject({
      problems: [],
      warnings: [{ code: 'PACK_OVERLAP', file: 'b.yaml' }],
    });
  });

  it('do not begin together', () => {
    const dir = policyFolder({
      'a.yaml': version(1, '2026-01-01', null),
      'b.yaml': version(2, '2026-01-01', null),
    });
    expect(checkPolicies(dir)).toMatchObject({ problems: [{ code: 'PACK_VALIDITY', file: 'b.yaml' }] });
  });

  it('belong to one county', () => {
    const other = COUNTY.replace('id: county-demo', 'id: county-other');
    expect(checkPolicies(policyFolder({ 'a.yaml': COUNTY, 'b.yaml': other }))).toMatchObject({
      problems: [{ code: 'COUNTY_OVERLAP', file: 'b.yaml' }],
    });
  });
});

describe('a folder of packs', () => {
  it('is told as a whole: packs, drafts with what the ledger knows, problems of every file', () => {
    const dir = policyFolder({
      'county.yaml': COUNTY,
      'drafts/county-2.yaml': COUNTY_DRAFT,
      'drafts/bad.yaml': REGIME.replace('months: 3', 'weeks: 3'),
    });
    expect(checkPolicies(dir)).toMatchObject({
      packs: [
        { file: 'county.yaml', pack: 'county-demo', rules: 12, life: { state: 'published' } },
        { file: 'drafts/county-2.yaml', version: '2', status: 'draft' },
      ],
      problems: [{ code: 'PACK_SCHEMA', file: 'drafts/bad.yaml', line: expect.any(Number) }],
    });
  });

  it('tells a published file that was changed, in any value', () => {
    const dir = policyFolder({ 'county.yaml': COUNTY });
    writeFileSync(join(dir, 'county.yaml'), COUNTY.replace('trust: S', "trust: '2'"));
    expect(checkPolicies(dir).problems).toEqual([
      expect.objectContaining({ code: 'PACK_CHANGED', file: 'county.yaml' }),
    ]);
  });

  it('tells a draft under a version that is published, and one that calls itself published', () => {
    const taken = COUNTY_DRAFT.replace("version: '2'", "version: '1'");
    const bold = COUNTY_DRAFT.replace('status: draft', 'status: published');
    const dir = policyFolder({ 'county.yaml': COUNTY });
    const drafts = policyFolder({ 'county.yaml': COUNTY, 'drafts/a.yaml': taken });
    expect(checkPolicies(drafts)).toMatchObject({
      problems: [{ code: 'PACK_TWICE', file: 'drafts/a.yaml' }],
    });
    writeFileSync(join(dir, 'b.yaml'), bold);
    expect(checkPolicies(dir).problems).toContainEqual(
      expect.objectContaining({ code: 'PACK_NOT_PUBLISHED', file: 'b.yaml' }),
    );
  });

  it('tells a rule that is of two packs, at the later of them', () => {
    const dir = policyFolder({
      'a.yaml': REGIME,
      'b.yaml': REGIME.replace('id: order-36', 'id: order-37').replaceAll(/id: o36\.(?!expiry)/g, 'id: o37.'),
    });
    const told = checkPolicies(dir).problems.map(({ code, file }) => `${file} ${code}`);
    expect(told).toEqual(['b.yaml RULE_ELSEWHERE']);
  });

  it('that is not UTF-8 is a problem: published, its nonsense would stay', () => {
    const file = join(policyFolder({}), 'gb18030.yaml');
    writeFileSync(file, Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xd0, 0xc5, 0xd3, 0xc3]));
    expect(checkPolicyFile(file)).toMatchObject({ packs: [], problems: [{ code: 'PACK_FILE_UNREADABLE' }] });
  });

  it('that is not there is a problem', () => {
    expect(checkPolicies('/nowhere')).toMatchObject({ problems: [{ code: 'PACK_DIR_UNREADABLE' }] });
  });
});

describe('one file', () => {
  it('is checked by itself, and a published one against its ledger', () => {
    const dir = policyFolder({ 'county.yaml': COUNTY, 'bad.yaml': 'kind: [', 'drafts/2.yaml': COUNTY_DRAFT });
    const file = join(dir, 'county.yaml');
    expect(checkPolicyFile(join(dir, 'drafts', '2.yaml'))).toMatchObject({
      packs: [{ file: join(dir, 'drafts', '2.yaml'), version: '2' }],
      problems: [],
    });
    expect(checkPolicyFile(join(dir, 'bad.yaml'))).toMatchObject({
      problems: [{ code: 'PACK_YAML_INVALID', file: join(dir, 'bad.yaml') }],
    });
    writeFileSync(file, COUNTY.replace('workingDays: 3', 'workingDays: 4'));
    expect(checkPolicyFile(file)).toMatchObject({ problems: [{ code: 'PACK_CHANGED', file }] });
  });

  it('that is not UTF-8 is a problem: published, its nonsense would stay', () => {
    const file = join(policyFolder({}), 'gb18030.yaml');
    writeFileSync(file, Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xd0, 0xc5, 0xd3, 0xc3]));
    expect(checkPolicyFile(file)).toMatchObject({ packs: [], problems: [{ code: 'PACK_FILE_UNREADABLE' }] });
  });

  it('that is not there is a problem', () => {
    expect(checkPolicyFile('/nowhere/x.yaml')).toMatchObject({
      problems: [{ code: 'PACK_FILE_UNREADABLE' }],
    });
  });
});
