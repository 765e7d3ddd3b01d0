import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { checkPolicies, checkPolicyFile } from '../check/check-policies.js';
import { loadPacks } from '../load-packs.js';
import { COUNTY, policyFolder } from '../policy-folder.fixture.js';
import { CountyOffice } from './county-office.fixture.js';
import { type LedgerEntry, type PackStep, type SignedEntry, ledgerEntrySchema } from './ledger-entry.js';
import { parseLedger } from './ledger.js';
import { ACCEPTED_LINES_FILE, type LedgerTrust, ledgerTrust, lineDigest } from './ledger-trust.js';
import { signStep } from './signed-step.js';

const at = '2026-11-24T02:00:00.000Z';
const substance = 'a'.repeat(64);
const version = { pack: 'county-demo', version: '9', substance };
const office = new CountyOffice();
const other = new CountyOffice();
const NOBODY: LedgerTrust['keys'] = { has: () => false, verifies: () => false };

const sign = (step: PackStep, by: string, key = office) =>
  signStep(step, { person: `id of ${by}`, by, at }, key);
const drafted = sign({ event: 'drafted', ...version }, '李洁');
const reviewed = sign({ event: 'reviewed', ...version }, '周可');
const published = sign(
  {
    event: 'published',
    ...version,
    effective: civilDate('2027-01-01'),
    file: 'county-demo@9.yaml',
    digest: 'b'.repeat(64),
  },
  '李洁',
);

const text = (...entries: readonly object[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
const problems = (entries: readonly object[], trust = office.trust) => {
  const ledger = parseLedger(text(...entries), trust);
  return ledger.ok ? [] : ledger.error.map(({ code, line }) => ({ code, line }));
};
const unsigned = ({ signed: _, ...entry }: SignedEntry): LedgerEntry => ledgerEntrySchema.parse(entry);

describe('a ledger of signed steps', () => {
  it('counts as the county signed it, whatever the order of the keys of a line', () => {
    expect(problems([drafted, reviewed, published])).toEqual([]);
    const turned = Object.fromEntries(Object.entries(reviewed).reverse());
    expect(problems([drafted, turned, published])).toEqual([]);
  });

  it.each([
    ['name', { by: '王敏' }],
    ['instant', { at: '2026-11-23T02:00:00.000Z' }],
    ['account', { signed: { ...reviewed.signed, person: 'id of 王敏' } }],
    ['step', { event: 'drafted' }],
    ['version', { version: '8', event: 'drafted' }],
    ['signature', { signed: { ...reviewed.signed, signature: drafted.signed.signature } }],
    ['signature, cut off', { signed: { ...reviewed.signed, signature: '' } }],
  ])('tells the line whose %s was changed', (_, change) => {
    expect(problems([drafted, { ...reviewed, ...change }])).toContainEqual({
      code: 'SIGNATURE_WRONG',
      line: 2,
    });
  });

  it.each([
    ['first day', { effective: '2027-02-01' }],
    ['file', { file: 'county-demo@8.yaml' }],
    ['digest', { digest: 'c'.repeat(64) }],
  ])('tells a publication whose %s was changed', (_, change) => {
    expect(problems([drafted, reviewed, { ...published, ...change }])).toEqual([
      { code: 'SIGNATURE_WRONG', line: 3 },
    ]);
  });

  it('tells the line that another key signed, and lets nobody borrow the name of ours', () => {
    const foreign = sign({ event: 'reviewed', ...version }, '周可', other);
    expect(problems([drafted, foreign])).toEqual([{ code: 'SIGNATURE_FOREIGN', line: 2 }]);
    const borrowed = { ...foreign, signed: { ...foreign.signed, keyId: office.keyId } };
    expect(problems([drafted, borrowed])).toEqual([{ code: 'SIGNATURE_WRONG', line: 2 }]);
  });

  it('does not let the same account do both, under whatever name', () => {
    const { person } = drafted.signed;
    const again = signStep({ event: 'reviewed', ...version }, { person, by: '周可', at }, office);
    expect(problems([drafted, again])).toEqual([{ code: 'LEDGER_INVALID', line: 2 }]);
  });

  it('keeps api and worker from starting, and every check of the folder and of a file in it tells the line', () => {
    const dir = policyFolder({ 'county.yaml': COUNTY, 'ledger.jsonl': text({ ...drafted, by: '王敏' }) });
    const problem = { code: 'SIGNATURE_WRONG', file: 'ledger.jsonl', line: 1 };
    expect(loadPacks(dir, office.trust)).toMatchObject({ error: [problem] });
    expect(checkPolicies(dir, office.trust)).toMatchObject({ problems: [problem] });
    expect(checkPolicyFile(join(dir, 'county.yaml'), office.trust)).toMatchObject({ problems: [problem] });
  });
});

describe('a line without a signature', () => {
  const released = { event: 'released', ...version, by: '信修', at, file: 'x.yaml', digest: substance };
  const { substance: _, ...byHand } = released;

  it('does not count, a step as little as a release that was written by hand', () => {
    expect(problems([unsigned(drafted)])).toEqual([{ code: 'SIGNATURE_MISSING', line: 1 }]);
    expect(problems([byHand])).toEqual([{ code: 'SIGNATURE_MISSING', line: 1 }]);
  });

  it('counts when it came with the software, to the last character', () => {
    const shipped = ledgerTrust('/nowhere', NOBODY);
    const lines = readFileSync('seeds/policies/ledger.jsonl', 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ledgerEntrySchema.parse(JSON.parse(line)))
      .filter(({ event }) => event === 'released');
    expect(lines.length).toBeGreaterThan(0);
    expect(problems(lines, shipped)).toEqual([]);
    for (const line of lines) {
      expect(problems([{ ...line, by: '信修 ' }], shipped)).toEqual([{ code: 'SIGNATURE_MISSING', line: 1 }]);
      expect(problems([{ ...line, digest: substance }], shipped)).toHaveLength(1);
    }
  });

  it('counts when the operator vouches for its digest beside the keys, which the problem tells', () => {
    const keysDir = mkdtempSync(join(tmpdir(), 'keys-'));
    const old = [unsigned(drafted), unsigned(reviewed), unsigned(published)];
    const told = parseLedger(text(...old), office.trust);
    const digests = told.ok ? [] : told.error.flatMap(({ message }) => /[0-9a-f]{64}/.exec(message) ?? []);
    expect(digests).toEqual(old.map(lineDigest));
    writeFileSync(
      join(keysDir, ACCEPTED_LINES_FILE),
      `# 2026-11-25, 许管\n\n${digests.map((one) => `${one}  county 9`).join('\n')}\n`,
    );
    expect(problems(old, ledgerTrust(keysDir, office.trust.keys))).toEqual([]);
    writeFileSync(join(keysDir, ACCEPTED_LINES_FILE), `${substance}\nabc\n`);
    expect(() => ledgerTrust(keysDir, NOBODY)).toThrow(/policy-accepted-lines\.txt:2: "abc" is no SHA-256/);
  });

  it('counts likewise when the key that signed it was lost', () => {
    const foreign = sign({ event: 'reviewed', ...version }, '周可', other);
    const trust = { ...office.trust, accepted: new Set([lineDigest(foreign)]) };
    expect(problems([drafted, foreign, published], trust)).toEqual([]);
    expect(problems([drafted, { ...foreign, by: '王敏' }], trust)).toEqual([
      { code: 'SIGNATURE_FOREIGN', line: 2 },
    ]);
  });

  it('carries no signed one, even where it counts', () => {
    const accepting = (entry: LedgerEntry) => ({ ...office.trust, accepted: new Set([lineDigest(entry)]) });
    const [draft, review] = [unsigned(drafted), unsigned(reviewed)];
    const invalid = (line: number) => [{ code: 'LEDGER_INVALID', line }];
    expect(problems([draft, reviewed], accepting(draft))).toEqual(invalid(2));
    expect(problems([drafted, review, published], accepting(review))).toEqual(invalid(3));
  });
});
