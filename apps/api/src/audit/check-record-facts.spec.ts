import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type RecordFact, civilDate } from '@xinxiu/domain';
import { type AuditEntry, type RecordInStore, factHash, linkHash } from '@xinxiu/persistence';
import { loadPacks, publicationTerm } from '@xinxiu/policy';
import { lookAtRecord } from './check-record-facts.js';
import type { FactStore } from './fact-store.js';

const loaded = loadPacks(fileURLToPath(new URL('../../../../seeds/policies', import.meta.url)));
if (!loaded.ok) throw new Error('The packs of the repository cannot be read.');
const packs = loaded.value;

const NOW = Date.parse('2026-06-01T02:00:00Z');
const corrected: RecordFact = {
  type: 'penalty-corrected',
  rowId: 'row',
  before: { fineYuan: 2_000_000, content: '罚款' },
  after: { fineYuan: 20_000 },
  ground: { text: '更正', article: '第一条' },
  id: 'f1',
  at: '2026-05-30T02:00:00.000Z',
  by: { id: 'u', name: '李洁', role: 'credit-office' },
};
const filed = {
  id: 'p-1',
  department: 'SCJG',
  penalty: {
    subjectName: '青禾某某有限公司',
    decisionNumber: '青市监罚〔2026〕31号',
    penaltyKinds: ['罚款'],
    fineYuan: 20_000,
    field: '市场监管',
    decisionDate: civilDate('2026-05-20'),
    authority: '青禾县市场监督管理局',
  },
  publication: { state: 'published', marks: [], version: 2 },
  facts: [corrected],
} as unknown as RecordInStore;
const term = publicationTerm(filed, civilDate('2026-06-01'), packs);
const { penaltyClass, publicationFrom, publicationEnds } = term;
const record = {
  ...filed,
  penaltyClass,
  publicationFrom,
  publicationEnds,
  wrongCopies: [] as readonly string[],
};

/** @param entries what is chained, by id @param waiting what is not chained yet */
function store(entries: Readonly<Record<string, Partial<AuditEntry>>>, waiting: readonly string[] = []) {
  const audit = {
    waits: async (id: string) => waiting.includes(id),
    chained: async (id: string) => {
      const link = { day: '2026-06-01', seq: 1, entry: { ...entries[id], id }, previous: '' } as never;
      return entries[id] && { ...(link as object), hash: linkHash(link), keyId: 'k', signature: 's' };
    },
  };
  return { audit, keys: { verifies: () => true }, packs } as unknown as FactStore;
}

const look = async (one: RecordInStore, seen: FactStore) => (await lookAtRecord(seen, one, NOW)).standings;
const CHAINED = store({ 'record:p-1:f1': { content: factHash(corrected), detail: { seq: 1 } } });
const derived = (id: string) => ({ fault: 'derived', caseNo: 'p-1', seq: 0, id });

describe('the facts of a record, held against the trail', () => {
  it('are sound as they were chained', async () => {
    expect(await look(record, CHAINED)).toEqual(['sound']);
  });

  it('are unbound where they were chained before the trail kept their hashes: no fault', async () => {
    expect(await look(record, store({ 'record:p-1:f1': { detail: { fact: 'f1' } } }))).toEqual(['unbound']);
  });

  it('wait while their entry does, and are put in where there is none, nor a moment later', async () => {
    expect(await look(record, store({}, ['record:p-1:f1']))).toEqual(['waiting']);
    const place = { caseNo: 'p-1', seq: 1, id: 'f1' };
    expect(await look(record, store({}))).toEqual([{ fault: 'inserted', ...place }]);
  });
});

describe('what is made of a record', () => {
  it('is named where lists find it by what it is not', async () => {
    const one = { ...record, wrongCopies: ['public'] };
    expect(await look(one, CHAINED)).toEqual(['sound', derived('public')]);
  });

  it('is named where a value is not what it was last corrected to, or is there again', async () => {
    const { penalty } = record;
    const one = { ...record, penalty: { ...penalty, fineYuan: 1 } };
    expect(await look(one, CHAINED)).toEqual(['sound', derived('fineYuan')]);
    const again = { ...record, penalty: { ...penalty, content: '罚款' } };
    expect(await look(again, CHAINED)).toEqual(['sound', derived('content')]);
  });

  it('is named where the class is another than the law gives, and not of a record that is ended', async () => {
    const other = { ...record, penaltyClass: 'minor' } as RecordInStore;
    expect(await look(other, CHAINED)).toEqual(['sound', derived('penaltyClass')]);
    const ended = { ...other, publication: { ...other.publication, state: 'ended' } } as RecordInStore;
    expect(await look(ended, CHAINED)).toEqual(['sound']);
  });

  it('is named where it is public from or until another day than the law gives', async () => {
    const shorter = { ...record, publicationEnds: civilDate('2026-06-02') };
    expect(await look(shorter, CHAINED)).toEqual(['sound', derived('publicationEnds')]);
    const kept = { ...record, publicationFrom: null };
    expect(await look(kept, CHAINED)).toEqual(['sound', derived('publicationFrom')]);
  });

  it('is named where publication has ended before its day, or was repaired by no case', async () => {
    const ended = (endReason: 'expired' | 'repaired') =>
      ({
        ...record,
        facts: [],
        publication: { ...record.publication, state: 'ended', endReason },
      }) as unknown as RecordInStore;
    const cases = (...statuses: string[]) =>
      ({
        ...CHAINED,
        cases: { ofRecord: async () => statuses.map((status) => ({ state: { status } })) },
      }) as never;
    expect(await look(ended('expired'), CHAINED)).toEqual([derived('publication')]);
    expect(await look({ ...ended('expired'), publicationEnds: '2026-06-01' }, CHAINED)).toEqual([]);
    expect(await look(ended('repaired'), cases('denied'))).toEqual([derived('publication')]);
    expect(await look(ended('repaired'), cases('completed'))).toEqual([]);
  });
});
