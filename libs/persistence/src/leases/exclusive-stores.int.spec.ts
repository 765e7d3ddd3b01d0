import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DayVerifier } from '../audit/day-verifier.js';
import type { AuditEntry, AuditLinkDoc } from '../audit/schema.js';
import { COUNTY } from '../database/scope.js';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';

let store: FreshStore;

beforeAll(async () => {
  store = await freshStore();
});
afterAll(() => store.drop());

describe('numbers', () => {
  it('are given once, singly and in blocks', async () => {
    const { counters } = store.repositories;
    const single = await race(50, () => counters.next('case'));
    expect(new Set(single).size).toBe(50);
    expect(Math.min(...single)).toBe(1);
    const blocks = await race(20, () => counters.next('block', 10));
    expect(blocks.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n * 10 + 1));
  });
});

describe('leases', () => {
  it('are held by one of many, prolonged by him, and taken when they have run out or were let go', async () => {
    const { leases } = store.repositories;
    const first = await race(50, (n) => leases.hold('duty', `w${n}`, 1_000, 0));
    expect(first.filter(Boolean)).toHaveLength(1);
    const owner = `w${first.indexOf(true)}`;
    expect(await leases.hold('duty', owner, 1_000, 500)).toBe(true);
    expect(await leases.hold('duty', 'other', 1_000, 1_499)).toBe(false);
    const second = await race(50, (n) => leases.hold('duty', `x${n}`, 1_000, 1_500));
    expect(second.filter(Boolean)).toHaveLength(1);
    await leases.letGo('duty', 'nobody');
    expect(await leases.hold('duty', 'other', 1_000, 1_600)).toBe(false);
    await leases.letGo('duty', `x${second.indexOf(true)}`);
    expect(await leases.hold('duty', 'other', 1_000, 1_600)).toBe(true);
  });
});

describe('idempotency keys', () => {
  it('are begun by one of many; the others wait, then get his answer', async () => {
    const { actionKeys } = store.repositories;
    const states = await race(50, () => actionKeys.begin('k1', 'body', 0));
    expect(states.filter((state) => state.kind === 'begun')).toHaveLength(1);
    expect(states.filter((state) => state.kind === 'in-progress')).toHaveLength(49);
    await actionKeys.finish('k1', { id: 7 });
    expect(await actionKeys.begin('k1', 'body', 1)).toEqual({ kind: 'answered', response: { id: 7 } });
    expect(await actionKeys.begin('k1', 'other', 1)).toEqual({ kind: 'reused' });
  });

  it('are taken over by one when who began has died, and free again when he gave up', async () => {
    const { actionKeys } = store.repositories;
    await actionKeys.begin('k2', 'body', 0);
    expect(await actionKeys.begin('k2', 'body', 60_000)).toEqual({ kind: 'in-progress' });
    const states = await race(50, () => actionKeys.begin('k2', 'body', 60_001));
    expect(states.filter((state) => state.kind === 'begun')).toHaveLength(1);
    await actionKeys.release('k2');
    expect(await actionKeys.begin('k2', 'other', 60_002)).toEqual({ kind: 'begun' });
    await actionKeys.forgetBefore(70_000);
    expect(await actionKeys.begin('k1', 'other', 60_003)).toEqual({ kind: 'begun' });
  });
});

const signer = { keyId: 'k', sign: () => ({ signature: '' }) };
const on = (day: string) => ({ day, now: 0, signer, keys: { verifies: () => true } });

function faults(links: readonly AuditLinkDoc[], before: string) {
  const verifier = new DayVerifier({ day: links[0]?.day ?? '', previous: before });
  for (const link of links) verifier.take(link);
  return verifier.finish(undefined);
}

describe('the audit trail', () => {
  const entry = (id: string): AuditEntry => ({
    id,
    at: '2026-05-06T02:00:00.000Z',
    actor: { id: 'u', name: '孙洁', role: 'reviewer' },
    action: 'case-claimed',
    subject: 'XF-1',
    outcome: 'done',
    departments: ['SCJG'],
  });

  it('chains every entry once, also when it comes twice and several write', async () => {
    const { audit } = store.repositories;
    const entries = Array.from({ length: 30 }, (_, n) => entry(`e${String(n).padStart(2, '0')}`));
    await race(10, (n) => audit.record(entries.slice(n * 3, n * 3 + 3), 1_000 + n));
    await audit.record([entries[0]!], 2_000);
    await Promise.allSettled([
      audit.chainWaiting(on('2026-05-06'), 20),
      audit.chainWaiting(on('2026-05-06'), 20),
    ]);
    while ((await audit.waiting()) > 0) await audit.chainWaiting(on('2026-05-06'), 20);
    await audit.record([entries[5]!], 3_000);
    await audit.chainWaiting(on('2026-05-06'), 20);
    expect(await audit.waiting()).toBe(0);
    const { items: links } = await audit.ofDay('2026-05-06', { limit: 100 });
    expect(links.map((link) => link.seq)).toEqual(entries.map((_entry, index) => index + 1));
    expect(new Set(links.map((link) => link.entry.id)).size).toBe(30);
    expect(faults(links, '')).toEqual([]);
    await audit.record([entry('next-day')], 4_000);
    await audit.chainWaiting(on('2026-05-07'), 20);
    // The writer died before it noted how far it had come.
    const heads = store.database.connection.collection('auditHeads');
    const last = links.at(-1);
    await heads.updateOne({}, { $set: { day: last?.day, seq: last?.seq, hash: last?.hash } });
    await audit.record([entry('after-death')], 5_000);
    await audit.chainWaiting(on('2026-05-07'), 20);
    const { items: next } = await audit.ofDay('2026-05-07', { limit: 100 });
    expect(next.map((link) => link.entry.id)).toEqual(['next-day', 'after-death']);
    expect(faults(next, last?.hash ?? '')).toEqual([]);
  });

  it('is read by the county and the departments that it names', async () => {
    const { audit } = store.repositories;
    expect((await audit.list(COUNTY, { subject: 'XF-1' }, { limit: 5 })).total).toBe(32);
    expect((await audit.list({ kind: 'department', code: 'SCJG' }, {}, { limit: 5 })).total).toBe(32);
    expect((await audit.list({ kind: 'department', code: 'GAJ' }, {}, { limit: 5 })).total).toBe(0);
    expect((await audit.list({ kind: 'applicant', uscc: 'x' }, {}, { limit: 5 })).total).toBe(0);
  });
});

describe('files', () => {
  const file = (id: string, owner: string) => ({
    id,
    name: '缴款凭证.pdf',
    type: 'application/pdf',
    owner,
    uploadedBy: 'u',
    at: '2026-05-06T02:00:00.000Z',
  });

  it('come back as they were, with their hash, to their owner and the county only', async () => {
    const { files } = store.repositories;
    const bytes = Buffer.alloc(700_000, 'xinxiu');
    const stored = await files.put(
      Readable.from([bytes.subarray(0, 300_000), bytes.subarray(300_000)]),
      file('f1', '9142A'),
    );
    expect(stored).toMatchObject({ size: 700_000, sha256: createHash('sha256').update(bytes).digest('hex') });
    const own = { kind: 'applicant', uscc: '9142A' } as const;
    expect((await files.find(own, 'f1'))?.name).toBe('缴款凭证.pdf');
    expect(await files.find({ kind: 'applicant', uscc: '9142B' }, 'f1')).toBeUndefined();
    expect(await files.find({ kind: 'department', code: 'SCJG' }, 'f1')).toBeUndefined();
    expect((await files.findMany(COUNTY, ['no', 'f1'])).map((one) => one.id)).toEqual(['f1']);
    const chunks: Buffer[] = [];
    for await (const chunk of files.open(stored)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  it('are gone with all that they held once they were removed, also by two at once or in a second try', async () => {
    const { files } = store.repositories;
    const { connection } = store.database;
    const put = (id: string) =>
      files.put(Readable.from([Buffer.alloc(700_000, id)]), file(id, 'registration:r1'));
    const contents = async () => [
      await connection.collection('fileContents.files').countDocuments(),
      await connection.collection('fileContents.chunks').countDocuments(),
    ];
    const before = await contents();
    await Promise.all([put('f4'), put('f5'), put('f6')]);
    expect([...(await files.idsOf('registration:r1'))].sort()).toEqual(['f4', 'f5', 'f6']);
    await files.closeContent('f4');
    await race(8, () => files.remove('f4'));
    // A removal that broke off before it came to the row.
    await connection.collection('fileContents.files').deleteOne({ _id: 'f5' as never });
    await files.remove('f5');
    await files.remove('f6');
    await files.remove('nobody');
    expect(await files.idsOf('registration:r1')).toEqual([]);
    expect(await files.find(COUNTY, 'f4')).toBeUndefined();
    expect(await contents()).toEqual(before);
  });

  it('do not exist when the upload broke off', async () => {
    const { files } = store.repositories;
    const broken = new Readable({
      read() {
        this.destroy(new Error('client went away'));
      },
    });
    await expect(files.put(broken, file('f2', '9142A'))).rejects.toThrow('client went away');
    expect(await files.find(COUNTY, 'f2')).toBeUndefined();
    expect((await files.put(Readable.from([Buffer.from('again')]), file('f2', '9142A'))).size).toBe(5);
  });
});
