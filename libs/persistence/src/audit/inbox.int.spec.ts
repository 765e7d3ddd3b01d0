import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fieldKeys } from '../testing/field-keys.js';
import { type FreshStore, freshStore } from '../testing/fresh-store.js';
import { type AuditFault, DayVerifier } from './day-verifier.js';
import type { AuditEntry, AuditInboxDoc } from './schema.js';

jest.setTimeout(60_000);

const DAY = '2026-05-06';
const NOW = Date.parse('2026-05-06T02:00:05Z');
const tag = (text: string): string => createHash('sha256').update(text).digest('hex');
const signer = { keyId: 'audit', sign: (text: string) => ({ signature: tag(text) }) };
const keys = { verifies: (text: string, { signature }: { signature: string }) => signature === tag(text) };

let store: FreshStore;

beforeAll(async () => {
  store = await freshStore(fieldKeys('k1'));
});
afterAll(() => store.drop());

const collection = (name: 'audit' | 'auditInbox' | 'auditHeads' | 'auditRefused') =>
  store.database.connection.collection(name);

beforeEach(async () => {
  for (const name of ['audit', 'auditInbox', 'auditHeads', 'auditRefused'] as const)
    await collection(name).deleteMany({});
});

const entry = (id: string, outcome: AuditEntry['outcome'] = 'done'): AuditEntry => ({
  id,
  at: '2026-05-06T02:00:00.000Z',
  actor: { id: 'u', name: '孙洁', role: 'reviewer' },
  action: 'case-claimed',
  subject: 'XF-1',
  outcome,
  departments: [],
});
const record = (...ids: string[]) =>
  store.repositories.audit.record(
    ids.map((id) => entry(id)),
    NOW,
  );
const chain = () => store.repositories.audit.chainWaiting({ day: DAY, now: NOW, signer, keys }, 100);

async function verified(): Promise<{ entries: readonly AuditEntry[]; faults: readonly AuditFault[] }> {
  const { items } = await store.repositories.audit.ofDay(DAY, { limit: 100 });
  const verifier = new DayVerifier({ day: DAY, previous: '', keys });
  for (const item of items) verifier.take(item);
  return { entries: items.map((item) => item.entry), faults: verifier.finish(undefined) };
}

describe('the inbox of the trail, written to by who has only the store (S21)', () => {
  it('gives the chain what api, worker and command line have put there', async () => {
    await record('e1', 'e2');
    expect(await chain()).toMatchObject({ taken: 2, refused: [] });
    expect(await verified()).toMatchObject({ entries: [{ id: 'e1' }, { id: 'e2' }], faults: [] });
    expect(await store.repositories.audit.waiting()).toBe(0);
  });

  it.each<[string, (genuine: AuditInboxDoc) => object]>([
    ['an entry of his own', () => ({ _id: 'f1', entry: entry('f1'), since: NOW })],
    ['an id that is no text', () => ({ _id: 7, entry: entry('f1'), since: 'x' })],
    ['no entry at all', () => ({ _id: 'f1' })],
    ['the mark of another entry', ({ keyId, mac }) => ({ _id: 'f1', entry: entry('f1'), keyId, mac })],
    [
      'a key that there is not',
      ({ mac }) => ({ _id: 'f1', entry: entry('f1'), since: NOW, keyId: 'k9', mac }),
    ],
  ])('sets aside %s, and tells of it', async (_kind, forged) => {
    await record('e1');
    const genuine = await collection('auditInbox').findOne({});
    await collection('auditInbox').insertOne(forged(genuine as unknown as AuditInboxDoc) as never);
    const { taken, refused } = await chain();
    expect({ taken, refused: refused.length }).toEqual({ taken: 2, refused: 1 });
    expect(await store.repositories.audit.waiting()).toBe(0);
    const { entries, faults } = await verified();
    const id = `inbox-refused:${refused[0]?.hash}`;
    expect(entries.map((one) => one.id)).toEqual(['e1', id]);
    expect(faults).toEqual([{ fault: 'refused', seq: 2, entryId: id }]);
    expect(entries[1]).toMatchObject({ action: 'audit-entry-refused', actor: { role: 'system' } });
    const [kept] = await collection('auditRefused').find({}).toArray();
    expect(kept).toMatchObject({ _id: refused[0]?.hash, because: refused[0]?.because });
  });

  it('refuses an entry that was edited while it waited', async () => {
    await record('e1');
    await collection('auditInbox').updateOne({}, { $set: { 'entry.outcome': 'refused' } });
    expect((await chain()).refused).toMatchObject([{ called: 'e1', because: 'wrong-mark' }]);
    expect((await verified()).faults).toMatchObject([{ fault: 'refused', seq: 1 }]);
  });

  it('lets nothing be kept out by what was put under its id before', async () => {
    await collection('auditInbox').insertOne({
      _id: 'e1',
      entry: entry('e1', 'failed'),
      since: NOW,
    } as never);
    await record('e1', 'e2');
    expect(await chain()).toMatchObject({ taken: 3, refused: [{ called: 'e1' }] });
    const { entries } = await verified();
    expect(entries.filter((one) => one.id === 'e1')).toMatchObject([{ outcome: 'done' }]);
    expect(entries).toHaveLength(3);
  });

  it('chains nothing a second time that somebody has kept and put back', async () => {
    await record('e1');
    const kept = await collection('auditInbox').findOne({});
    await chain();
    await collection('auditInbox').insertOne(kept as never);
    expect(await chain()).toEqual({ taken: 1, refused: [] });
    expect((await verified()).entries).toHaveLength(1);
  });

  it('chains what somebody would keep out by its id beside another link, or in one of his own', async () => {
    await record('e1');
    await chain();
    const there = await collection('audit').findOne({});
    await collection('audit').updateOne({}, { $set: { entryId: 'e2' } });
    await collection('audit').insertOne({ ...there, _id: 'z', entryId: 'e3', entry: entry('e3') } as never);
    await record('e2', 'e3', 'e4');
    await chain();
    await record('e4');
    await chain();
    const { entries, faults } = await verified();
    expect(entries.map(({ id }) => id.replace(/#.+$/, '#'))).toEqual(['e1', 'e2#', 'e3#', 'e4', 'e3']);
    expect(faults.map(({ fault, seq }) => [fault, seq])).toEqual([
      ['changed', 1],
      ['inserted', 1],
    ]);
  });

  it('tells of the same once, however often it is put there', async () => {
    for (let time = 0; time < 3; time++) {
      await collection('auditInbox').insertOne({ _id: 'f1', entry: entry('f1'), since: NOW } as never);
      expect((await chain()).refused).toHaveLength(1);
    }
    expect((await verified()).entries).toHaveLength(1);
    expect(await collection('auditRefused').countDocuments({})).toBe(1);
  });
});
