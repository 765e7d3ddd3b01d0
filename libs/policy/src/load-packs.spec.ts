import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { loadPacks } from './load-packs.js';
import { formatPackProblem } from './pack-problem.js';
import { parsePack } from './parse-pack.js';
import { COUNTY, REGIME, policyFolder } from './policy-folder.fixture.js';
import { fieldNames, resolveCaseRules, resolveRecordRules } from './resolve.js';

const RECORD = readFileSync('seeds/policies/record-rules.yaml', 'utf8');

/** The number of the first line that holds the text. */
function lineOf(text: string, part: string): number {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

function problemsOf(text: string) {
  const parsed = parsePack(text, 'pack.yaml');
  return parsed.ok ? [] : parsed.error;
}

describe('a mistake in a pack is told with its line', () => {
  it.each([
    [
      'a number of days that is none',
      COUNTY,
      'workingDays: 3',
      'workingDays: three',
      'steps.submitted.workingDays',
    ],
    ['a limit of 0 days', COUNTY, 'workingDays: 6', 'workingDays: 0', 'steps.under-verification.workingDays'],
    [
      'an owner nobody knows',
      COUNTY,
      'owner: applicant',
      'owner: somebody',
      'steps.supplement-required.owner',
    ],
    [
      'a time that no clock shows',
      COUNTY,
      "workingDays: 2, at: '09:00'",
      "workingDays: 2, at: '25:00'",
      'steps.submitted.rungs.3.at',
    ],
    ['a trust mark of our own', COUNTY, 'trust: S', 'trust: B', 'duties.filing.trust'],
    ['a misspelt key', REGIME, 'simplifiedProcedure: true', 'simplified: true', 'classes.2.when.simplified'],
    ['a kind of penalty that the law lacks', REGIME, '限制从业]', '罚站]', 'classes.0.when.anyPenalty.2'],
    ['a day that does not exist', REGIME, "from: '2026-04-01'", "from: '2026-02-30'", 'validity.from'],
    [
      'a rule that is never in force while its pack is',
      REGIME,
      '  id: o36.transition',
      "  validity: { from: null, to: '2026-03-31' }\n  id: o36.transition",
      'transition.validity',
    ],
    [
      'a rule that stands alone and ends before its pack',
      REGIME,
      '  id: o36.expiry',
      "  validity: { from: '2026-04-01', to: '2027-03-31' }\n  id: o36.expiry",
      'expiry.validity',
    ],
    [
      'a rule of the county that begins after its pack',
      COUNTY,
      '    id: duty.objection',
      "    validity: { from: '2026-06-01', to: null }\n    id: duty.objection",
      'duties.objection.validity',
    ],
    [
      'a rule on records that ends before it begins',
      RECORD,
      '  - id: duty.reporting',
      "  - validity: { from: '2026-06-01', to: '2026-05-31' }\n    id: duty.reporting",
      'obligations.3.validity',
    ],
    ['a field that the pack does not list', RECORD, 'field: 消防', 'field: 航天', 'fields.4.field'],
    [
      'a duty that nobody knows',
      RECORD,
      'obligation: reporting',
      'obligation: tribute',
      'obligations.3.obligation',
    ],
    ['a rule on no words', RECORD, 'when: { authorityNames: [交通运输] }', 'when: {}', 'fields.8.when'],
    ['a period in no unit', REGIME, 'months: 3', 'weeks: 3', 'terms.2.maximum'],
  ])('%s', (_, good, from, to, path) => {
    const [before] = good.split(from) as [string];
    const bad = good.replace(from, to);
    const found = problemsOf(bad).find((problem) => problem.path === path);
    expect(found).toMatchObject({ code: 'PACK_SCHEMA', file: 'pack.yaml' });
    expect(found?.line).toBe(before.split('\n').length);
  });

  it('points at the block that lacks a value', () => {
    const bad = COUNTY.replace(/\n {4}article: [^\n]*/, '');
    expect(problemsOf(bad)).toEqual([
      expect.objectContaining({ path: 'steps.submitted.article', line: lineOf(bad, 'id: step.acceptance') }),
    ]);
  });

  it('tells every mistake of a file, not the first', () => {
    const bad = COUNTY.replace('trust: S', 'trust: B').replace('pausesClock: true', 'pausesClock: maybe');
    expect(problemsOf(bad).map(({ path }) => path)).toEqual([
      'supplement.pausesClock',
      'duties.filing.trust',
    ]);
  });

  it('points into YAML that cannot be read', () => {
    expect(problemsOf('kind: regime\nid: [a\nversion: 1\n')).toContainEqual(
      expect.objectContaining({ code: 'PACK_YAML_INVALID', line: 3 }),
    );
    expect(problemsOf('kind: regime\nkind: county\n')).toEqual([
      expect.objectContaining({ code: 'PACK_YAML_INVALID', line: 2 }),
    ]);
  });

  it.each(['', '- a list', 'kind: tariff', 'just text'])('refuses "%s", which is no pack', (text) => {
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({ code: 'PACK_SCHEMA', path: 'kind', line: 1 }),
    ]);
  });

  it('refuses a rule id that stands twice in a pack', () => {
    const bad = COUNTY.replace('id: duty.objection', 'id: duty.filing');
    expect(problemsOf(bad)).toEqual([
      expect.objectContaining({
        code: 'PACK_RULE_TWICE',
        path: 'duties.objection.id',
        line: lineOf(bad, '  objection:') + 1,
      }),
    ]);
  });

  it('refuses a validity that ends before it begins, and periods of what is not public', () => {
    expect(problemsOf(REGIME.replace('to: null', "to: '2026-03-31'"))).toEqual([
      expect.objectContaining({ path: 'validity', message: 'ends before it begins' }),
    ]);
    expect(
      problemsOf(REGIME.replace('    minimum: null', '    publicised: false\n    minimum: null')),
    ).toEqual([]);
    expect(
      problemsOf(
        REGIME.replace(/ {4}minimum:\n? *\{? ?months: 3/, (text) => `    publicised: false\n${text}`),
      ),
    ).toEqual([expect.objectContaining({ message: 'has no periods when it is not publicised' })]);
  });

  it('refuses a minimum that is longer than the maximum, with its line', () => {
    const bad = REGIME.replace(/( {4}minimum:\n? *\{? ?)months: 3/, '$1years: 5');
    expect(problemsOf(bad)).toEqual([
      expect.objectContaining({
        message: 'is longer than the maximum, so that nothing could ever be repaired',
        line: bad.slice(0, bad.indexOf('years: 5')).split('\n').length,
      }),
    ]);
  });

  it('reads as a compiler would write it', () => {
    const [problem] = problemsOf('kind: tariff');
    expect(problem && formatPackProblem(problem)).toBe(
      'pack.yaml:1:7 PACK_SCHEMA kind: kind must be "regime", "county" or "record"',
    );
  });
});

describe('the digest of a pack', () => {
  const digest = (text: string) => {
    const parsed = parsePack(text, 'pack.yaml');
    if (!parsed.ok) throw new Error(parsed.error.map(formatPackProblem).join('\n'));
    return parsed.value.pack.digest;
  };

  it('is of the content: comments and layout do not change it, any value does', () => {
    expect(digest(`# a comment\n${COUNTY}\n\n`)).toBe(digest(COUNTY));
    expect(digest(COUNTY.replace("version: '1'\nstatus: published", "status: published\nversion: '1'"))).toBe(
      digest(COUNTY),
    );
    expect(digest(COUNTY.replace('workingDays: 3', 'workingDays: 4'))).not.toBe(digest(COUNTY));
  });
});

describe('loadPacks', () => {
  it('loads every pack of the seeds', () => {
    const loaded = loadPacks('seeds/policies');
    expect(loaded.ok && loaded.value.regimes.map(({ id }) => id)).toEqual([
      'before-order-58',
      'order-36',
      'order-58',
      'samr-2025',
    ]);
    expect(loaded.ok && loaded.value.counties.map(({ id, version }) => `${id} ${version}`)).toEqual([
      'county-demo 1',
      'county-demo 2',
      'county-demo 3',
      'county-demo 4',
    ]);
  });

  it('tells the problems of all files and says which directory it cannot read', () => {
    const loaded = loadPacks(
      policyFolder({ 'a.yaml': 'kind: a', 'b.yaml': 'kind: b', 'notes.txt': 'kind: c' }),
    );
    expect(!loaded.ok && loaded.error.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
    expect(loadPacks('/nowhere')).toMatchObject({
      ok: false,
      error: [{ code: 'PACK_DIR_UNREADABLE', file: '/nowhere' }],
    });
  });

  it('keeps drafts out, and one that cannot be read keeps nobody from starting', () => {
    const draft = COUNTY.replace('status: published', 'status: draft');
    const dir = policyFolder({ 'county.yaml': draft, 'drafts/half-written.yaml': 'kind: [' });
    expect(loadPacks(dir)).toMatchObject({ ok: true, value: { counties: [] } });
  });

  it('refuses a published file that was changed, is gone, or went past the ledger', () => {
    const dir = policyFolder({ 'county.yaml': COUNTY });
    writeFileSync(join(dir, 'county.yaml'), COUNTY.replace('workingDays: 3', 'workingDays: 30'));
    expect(loadPacks(dir)).toMatchObject({ error: [{ code: 'PACK_CHANGED', file: 'county.yaml' }] });
    rmSync(join(dir, 'county.yaml'));
    expect(loadPacks(dir)).toMatchObject({ error: [{ code: 'PACK_FILE_MISSING', file: 'county.yaml' }] });
    expect(loadPacks(policyFolder({ 'county.yaml': COUNTY, 'ledger.jsonl': '' }))).toMatchObject({
      error: [{ code: 'PACK_NOT_PUBLISHED', file: 'county.yaml' }],
    });
  });

  it('refuses one version twice, and two versions that begin on one day', () => {
    const second = COUNTY.replace("version: '1'", "version: '2'");
    expect(loadPacks(policyFolder({ 'a.yaml': COUNTY, 'b.yaml': COUNTY }))).toMatchObject({
      ok: false,
      error: [{ code: 'PACK_TWICE', file: 'b.yaml' }],
    });
    expect(loadPacks(policyFolder({ 'a.yaml': COUNTY, 'b.yaml': second }))).toMatchObject({
      ok: false,
      error: [{ code: 'PACK_VALIDITY', file: 'b.yaml' }],
    });
  });
});

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
