import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadPacks } from './load-packs.js';
import { COUNTY, policyFolder } from './policy-folder.fixture.js';

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
      'county-demo 5',
      'county-demo 6',
      'county-demo 7',
      'county-demo 8',
      'county-demo 9',
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
