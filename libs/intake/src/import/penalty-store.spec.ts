import { describe, expect, it } from '@jest/globals';
import { type Penalty, comparePenalty } from '@xinxiu/domain';
import { importPenalties } from './import-penalties.js';
import type { HeldRow, HoldResult, PenaltyStore, PenaltyToTake, TakeResult } from './penalty-store.js';
import { loadProfile } from '../profile/profile.loader.js';
import { nationalCsv } from '../testing/national-csv.js';
import { PROFILES, codes, tryImport, upload } from '../testing/test-import.js';

class MemoryStore implements PenaltyStore {
  readonly penalties = new Map<string, Penalty>();
  readonly held = new Map<string, HeldRow>();
  readonly completed = new Set<string>();
  writes = 0;

  takeMany(penalties: readonly PenaltyToTake[], dryRun: boolean): Promise<readonly TakeResult[]> {
    return Promise.resolve(penalties.map((one) => this.take(one, dryRun)));
  }

  holdMany(rows: readonly HeldRow[], dryRun: boolean): Promise<readonly HoldResult[]> {
    return Promise.resolve(rows.map((row) => this.hold(row, dryRun)));
  }

  private take({ identity, penalty }: PenaltyToTake, dryRun: boolean): TakeResult {
    const stored = this.penalties.get(identity.key);
    const differences = stored ? comparePenalty(stored, penalty) : [];
    if (differences.length > 0) return { outcome: 'conflict', differences };
    if (!stored && !dryRun) this.writes += this.penalties.set(identity.key, penalty) ? 1 : 0;
    return { outcome: stored ? 'unchanged' : 'taken' };
  }

  private hold(row: HeldRow, dryRun: boolean): HoldResult {
    if (this.completed.has(row.source.key)) return 'already-taken';
    if (this.held.has(row.source.key)) return 'already-held';
    if (!dryRun) this.writes += this.held.set(row.source.key, row) ? 1 : 0;
    return 'held';
  }
}

const FILE = nationalCsv([{}, { CF_FRDB: '李某' }, { CF_JDRQ: '' }, { CF_WSH: '青市监罚〔2024〕19号' }, {}]);

describe('an import into a store', () => {
  it('stores what is new once, and a second import changes nothing', async () => {
    const store = new MemoryStore();
    const first = await tryImport(upload(FILE), 'national', { store, dryRun: false });
    const writes = store.writes;
    const second = await tryImport(upload(FILE), 'national', { store, dryRun: false });
    expect(first.rows.map(({ outcome }) => outcome)).toEqual(['taken', 'held', 'held', 'taken', 'taken']);
    expect(first.summary).toEqual({ taken: 3, held: 2, refused: 0, total: 5, unchanged: 1, conflicts: 1 });
    expect([writes, store.writes, store.penalties.size, store.held.size]).toEqual([4, 4, 2, 2]);
    expect(second.rows.map(codes)).toEqual([
      ['UNCHANGED'],
      ['ALREADY_HELD', 'CONFLICT'],
      ['ALREADY_HELD', 'MISSING_REQUIRED'],
      ['UNCHANGED'],
      ['UNCHANGED'],
    ]);
  });

  it('says in a dry run exactly what the import will then do, and writes nothing', async () => {
    const store = new MemoryStore();
    const dry = await tryImport(upload(FILE), 'national', { store });
    expect(store.writes).toBe(0);
    const real = await tryImport(upload(FILE), 'national', { store, dryRun: false });
    expect(dry).toEqual(real);
  });

  it('keeps with a held row all that the source said, and knows it when a person has completed it', async () => {
    const store = new MemoryStore();
    await tryImport(upload(FILE), 'national', { store, dryRun: false });
    const row = [...store.held.values()].find(({ source }) => source.row === 3);
    expect(row?.cells).toContainEqual({ header: 'CF_NR', value: '罚款2000元' });
    expect(row?.partial).toMatchObject({ fineYuan: 2000, subjectName: '青禾智慧运营有限公司' });
    store.completed.add(row?.source.key ?? '');
    const { rows } = await tryImport(upload(FILE), 'national', { store, dryRun: false });
    expect([rows[2]?.outcome, codes(rows[2])]).toEqual(['taken', ['UNCHANGED']]);
  });

  it('stores nothing of a file that breaks in the middle', async () => {
    const store = new MemoryStore();
    const broken = `${FILE}"${'青禾'.repeat(10)}`;
    await expect(tryImport(upload(broken), 'national', { store, dryRun: false })).rejects.toMatchObject({
      code: 'CSV_BROKEN',
    });
    expect(store.writes).toBe(0);
  });

  it('is not started without a store unless it is a dry run', async () => {
    const profile = await loadProfile('national', PROFILES);
    expect(() => importPenalties({ source: upload(FILE), profile })).toThrow(TypeError);
  });
});
