import { type KeyObject, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  type AuditEntry,
  COUNTY,
  type DaySeal,
  type Database,
  type Repositories,
  connectDatabase,
  createRepositories,
  linkHash,
} from '@xinxiu/persistence';
import { keyIdOf, loadFieldKeys } from '@xinxiu/platform';
import { type TrailReport, verifyTrail } from './verify-trail.js';

jest.setTimeout(60_000);

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = {
  keyId: keyIdOf(publicKey),
  sign: (text: string) => ({ signature: sign(null, Buffer.from(text), privateKey).toString('base64') }),
};
const believing = (key: KeyObject) => ({
  has: (keyId: string) => keyId === keyIdOf(key),
  verifies: (text: string, { keyId, signature }: { keyId: string; signature: string }) =>
    keyId === keyIdOf(key) && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64')),
});
const keys = believing(publicKey);
const [FIRST, SECOND, THIRD] = ['2026-05-06', '2026-05-07', '2026-05-08'] as const;
const NOW = Date.parse('2026-05-08T00:00:05Z');

let database: Database;
let repositories: Repositories;

beforeAll(async () => {
  const url = new URL(process.env['MONGODB_URI'] ?? '');
  url.pathname = `/test-${randomUUID().slice(0, 8)}`;
  database = await connectDatabase(url.href);
  repositories = createRepositories(database, await loadFieldKeys(process.env['XINXIU_KEYS_DIR'] ?? ''));
  await repositories.ensureIndexes();
});
afterAll(async () => {
  await database.connection.dropDatabase();
  await database.close();
});

const collection = (name: 'audit' | 'auditSeals' | 'auditHeads') => database.connection.collection(name);
const link = (day: string, seq: number) => `audit:${day}:${String(seq).padStart(8, '0')}` as never;

/** Two days that are over and sealed, five entries each, and one entry of today. */
beforeEach(async () => {
  for (const name of ['audit', 'auditSeals', 'auditHeads'] as const) await collection(name).deleteMany({});
  const { audit, auditSeals } = repositories;
  for (const day of [FIRST, SECOND, THIRD]) {
    await auditSeals.sealEnded(day, signer, NOW);
    const count = day === THIRD ? 1 : 5;
    await audit.record(
      Array.from({ length: count }, (_, n) => entry(`${day}-${n + 1}`)),
      NOW,
    );
    await audit.chainWaiting({ day, now: NOW, signer, keys }, 100);
  }
});

function entry(id: string): AuditEntry {
  return {
    id,
    at: '2026-05-06T02:00:00.000Z',
    actor: { id: 'u', name: '孙洁', role: 'reviewer' },
    action: 'case-claimed',
    subject: 'XF-1',
    outcome: 'done',
    departments: [],
  };
}

/** The paths of the api, answered by the store itself. */
const api = {
  get: async <T>(path: string): Promise<T> => {
    const { pathname, searchParams } = new URL(path, 'http://store');
    const cursor = searchParams.get('cursor') ?? undefined;
    const day = /days\/([\d-]+)\/links/.exec(pathname)?.[1];
    const open = await repositories.auditSeals.openDay(THIRD);
    if (pathname === '/audit/strays')
      return {
        items: await repositories.audit.strays(() => repositories.auditSeals.writtenDays(THIRD)),
      } as T;
    const found =
      day === undefined
        ? { ...(await repositories.auditSeals.list({ limit: 1, cursor })), ...(open && { open }) }
        : await repositories.audit.ofDay(day, { limit: 2, cursor });
    return found as T;
  },
};

interface Kept {
  readonly seals?: ReadonlyMap<string, DaySeal>;
  readonly running?: readonly DaySeal[];
}

async function verified(
  { seals = new Map(), running = [] }: Kept = {},
  key = publicKey,
): Promise<TrailReport> {
  return verifyTrail(api, { kept: { seals, running }, keys: believing(key) });
}

const faultsOf = ({ days, strays }: TrailReport) => [
  ...days.flatMap(({ day, seal, faults }) => [
    ...(['good', 'open'].includes(seal) ? [] : [`${day} ${seal}`]),
    ...faults.map(({ fault, seq, upTo }) => `${day} ${fault} ${seq}${upTo === undefined ? '' : `-${upTo}`}`),
  ]),
  ...strays.map(({ day, links }) => `${day} stray ${links}`),
];

describe('the audit trail, changed directly in the database (S21)', () => {
  it('is intact when nobody did, page by page and over the ends of days', async () => {
    const report = await verified();
    expect(report).toMatchObject({ intact: true, links: 11 });
    expect(report.days.map(({ day, links, seal }) => [day, links, seal])).toEqual([
      [FIRST, 5, 'good'],
      [SECOND, 5, 'good'],
      [THIRD, 1, 'open'],
    ]);
  });

  it('tells where an entry was edited', async () => {
    await collection('audit').updateOne({ _id: link(FIRST, 3) }, { $set: { 'entry.outcome': 'refused' } });
    const report = await verified();
    expect(report.intact).toBe(false);
    expect(faultsOf(report)).toEqual([`${FIRST} changed 3`]);
  });

  it('tells where something beside an entry was edited: fields that no link has, and its id', async () => {
    await collection('audit').updateOne({ _id: link(FIRST, 2) }, { $set: { note: 'x' } });
    await collection('audit').updateOne({ _id: link(FIRST, 3) }, { $set: { 'entry.note': 'x' } });
    await collection('audit').updateOne({ _id: link(SECOND, 4) }, { $set: { entryId: 'another' } });
    await collection('audit').updateOne({ _id: link(SECOND, 5) }, { $unset: { entryId: 1 } });
    const told = faultsOf(await verified());
    expect(told).toEqual([
      `${FIRST} changed 2`,
      `${FIRST} changed 3`,
      `${SECOND} changed 4`,
      `${SECOND} changed 5`,
    ]);
  });

  it('tells where entries were deleted, also the last ones of a day', async () => {
    await collection('audit').deleteOne({ _id: link(FIRST, 2) });
    await collection('audit').deleteMany({ _id: { $in: [link(SECOND, 4), link(SECOND, 5)] } });
    expect(faultsOf(await verified())).toEqual([`${FIRST} missing 2`, `${SECOND} cut-off 4-5`]);
  });

  it('tells where an entry was put in', async () => {
    const there = await collection('audit').findOne({ _id: link(SECOND, 2) });
    const forged = { ...there, _id: 'forged' as never, entryId: 'forged', 'entry.id': 'forged' };
    delete (forged as Record<string, unknown>)['entry.id'];
    await collection('audit').insertOne(forged as never);
    expect(faultsOf(await verified())).toEqual([`${SECOND} inserted 2`]);
  });

  it('tells which entries changed places', async () => {
    const audit = collection('audit');
    const [two, four] = [
      await audit.findOne({ _id: link(FIRST, 2) }),
      await audit.findOne({ _id: link(FIRST, 4) }),
    ];
    await audit.deleteMany({ _id: { $in: [link(FIRST, 2), link(FIRST, 4)] } });
    await audit.insertOne({ ...two, _id: link(FIRST, 4), seq: 4 } as never);
    await audit.insertOne({ ...four, _id: link(FIRST, 2), seq: 2 } as never);
    expect(faultsOf(await verified())).toEqual([`${FIRST} changed 2`, `${FIRST} changed 4`]);
  });

  it('tells that a seal was altered or taken away, by the seals that were kept', async () => {
    const { items } = await repositories.auditSeals.list({ limit: 9 });
    const kept = new Map(items.map((seal) => [seal.day, seal]));
    await collection('auditSeals').updateOne({ _id: FIRST as never }, { $set: { links: 4 } });
    await collection('auditSeals').deleteOne({ _id: SECOND as never });
    await collection('audit').deleteOne({ _id: link(FIRST, 5) });
    expect(faultsOf(await verified({ seals: kept }))).toEqual([
      `${FIRST} seal-changed`,
      `${FIRST} cut-off 5`,
      `${SECOND} seal-missing`,
    ]);
    expect(faultsOf(await verified())).toContain(`${FIRST} signature-wrong`);
  });

  it('tells a seal that another key has signed', async () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(faultsOf(await verified({}, other))).toEqual([
      `${FIRST} key-unknown`,
      `${FIRST} forged 1-5`,
      `${SECOND} key-unknown`,
      `${SECOND} forged 1-5`,
      `${THIRD} key-unknown`,
      `${THIRD} forged 1`,
    ]);
  });

  it('tells links of days that were never written, of whatever name', async () => {
    const there = await collection('audit').findOne({ _id: link(SECOND, 2) });
    for (const [id, day] of [
      ['a', '2026-05-05'],
      ['b', 'not a day'],
      ['c', '2026-5-7'],
    ])
      await collection('audit').insertOne({ ...there, _id: id as never, entryId: id, day } as never);
    const report = await verified();
    expect(faultsOf(report).sort()).toEqual([' stray 2', '2026-05-05 stray 1']);
    expect(report.strays.flatMap(({ first }) => first).sort()).toEqual(['a', 'b', 'c']);
  });

  it.each<[string, object]>([
    ['text', { seq: 'x' }],
    ['fraction', { seq: 3.5 }],
    ['nothing', { seq: null }],
    ['a flag', { seq: true }],
    ['a list', { seq: [3] }],
    ['huge', { seq: 1e300 }],
    ['none', {}],
    ['twice', { seq: 3 }],
    ['another entry', { seq: 3, entry: 'text' }],
  ])('tells a document beside the links whose number is: %s', async (id, fields) => {
    const { seq: _seq, ...there } = (await collection('audit').findOne({ _id: link(FIRST, 2) }))!;
    for (const under of [` ${id}`, `~${id}`, `audit:${FIRST}:${id}`, `audit:${FIRST}:99999999`])
      await collection('audit').insertOne({ ...there, ...fields, _id: under, entryId: under } as never);
    const report = await verified();
    const told = faultsOf(report).filter((one) => one.startsWith(`${FIRST} inserted `));
    expect(told).toHaveLength(4);
    expect(faultsOf(report)).toEqual(told);
    expect(report).toMatchObject({ intact: false, links: 11 });
    const { total } = await repositories.audit.list(COUNTY, {}, { limit: 100 });
    expect(total).toBe(report.links + 4);
  });

  it.each<[string, object]>([
    ['an id that is a number', { _id: 7 }],
    ['an id that is an object', { _id: { a: 1 } }],
    ['a day in a list', { _id: `audit:${FIRST}:00000009`, day: [FIRST] }],
    ['a day that is a date', { day: new Date(FIRST) }],
    ['no day', { day: undefined }],
  ])('tells a document with %s', async (_kind, fields) => {
    const there = (await collection('audit').findOne({ _id: link(FIRST, 2) })) ?? {};
    await collection('audit').insertOne({ ...there, _id: 'id', entryId: 'id', ...fields } as never);
    expect(faultsOf(await verified())).toContain(' stray 1');
  });

  it('tells a number that was written over, and goes on chaining after it', async () => {
    await collection('audit').updateOne({ _id: link(SECOND, 3) }, { $set: { seq: 'x' } });
    await collection('audit').updateOne({ _id: link(THIRD, 1) }, { $set: { seq: 'x', day: 'y' } });
    await collection('auditHeads').deleteMany({});
    const { audit } = repositories;
    await audit.record([entry('today-2')], NOW);
    await audit.chainWaiting({ day: THIRD, now: NOW, signer, keys }, 100);
    expect(await collection('audit').findOne({ _id: link(THIRD, 2) })).toMatchObject({ seq: 2 });
    expect(faultsOf(await verified())).toEqual([`${SECOND} changed 3`, `${THIRD} missing 1`, ' stray 1']);
  });

  it('tells what was done to the day that is being written, before it is sealed', async () => {
    const { audit, auditSeals } = repositories;
    const old = await collection('auditHeads').findOne({});
    await audit.record([entry('today-2'), entry('today-3')], NOW);
    await audit.chainWaiting({ day: THIRD, now: NOW, signer, keys }, 100);
    const running = (await auditSeals.openDay(THIRD))?.running as DaySeal;
    expect(faultsOf(await verified({ running: [running] }))).toEqual([]);
    const two = await collection('audit').findOne({ _id: link(THIRD, 2) });
    const three = await collection('audit').findOne({ _id: link(THIRD, 3) });
    await collection('audit').deleteOne({ _id: link(THIRD, 3) });
    expect(faultsOf(await verified())).toEqual([`${THIRD} cut-off 3`]);
    // With an older note put back only what was kept outside of the store tells.
    await collection('auditHeads').replaceOne({}, old as never);
    expect(faultsOf(await verified())).toEqual([]);
    expect(faultsOf(await verified({ running: [running] }))).toEqual([`${THIRD} cut-off 3`]);
    // One taken out, the rest chained anew, and a note of it that nobody signed.
    const { keyId, signature } = three as unknown as { keyId: string; signature: string };
    const moved = { ...(three?.['entry'] as AuditEntry) };
    const bound = { day: THIRD, seq: 2, entry: moved, previous: String(two?.['previous']) };
    const hash = linkHash(bound);
    await collection('audit').replaceOne({ _id: link(THIRD, 2) }, {
      ...bound,
      entryId: moved.id,
      hash,
      keyId,
      signature,
    } as never);
    await collection('auditHeads').updateOne({}, { $set: { seq: 2, hash } });
    expect(faultsOf(await verified())).toEqual([`${THIRD} signature-wrong`, `${THIRD} forged 2`]);
  });

  it('tells an end that was cut off also when the chain has gone on over the gap, and on later days', async () => {
    const { audit, auditSeals } = repositories;
    const chained = async (day: string, ...ids: string[]) => {
      await audit.record(ids.map(entry), NOW);
      return (await audit.chainWaiting({ day, now: NOW, signer, keys }, 100)).running as DaySeal;
    };
    const kept = await chained(THIRD, 'today-2', 'today-3');
    expect(await audit.holds(kept)).toBe(true);
    const one = await collection('audit').findOne({ _id: link(THIRD, 1) });
    await collection('audit').deleteMany({ _id: { $in: [link(THIRD, 2), link(THIRD, 3)] } });
    await collection('auditHeads').updateOne({}, { $set: { seq: 1, hash: one?.['hash'] } });
    expect(await audit.holds(kept)).toBe(false);
    expect(faultsOf(await verified({ running: [kept] }))).toContain(`${THIRD} cut-off 2-3`);
    const after = await chained(THIRD, 'today-4', 'today-5', 'today-6');
    expect(await audit.holds(kept)).toBe(false);
    expect(await audit.holds(after)).toBe(true);
    expect(faultsOf(await verified({ running: [kept, after] }))).toEqual([`${THIRD} rewritten 1-3`]);
    const next = '2026-05-09';
    await auditSeals.sealEnded(next, signer, NOW);
    expect(faultsOf(await verified({ running: [kept] }))).toEqual([`${THIRD} rewritten 1-3`]);
  });

  it('goes on being sealed once a day, whoever asks how often', async () => {
    const again = await Promise.all(
      [1, 2, 3].map(() => repositories.auditSeals.sealEnded(THIRD, signer, NOW)),
    );
    expect(again).toEqual([false, false, false]);
    expect((await repositories.auditSeals.toHandOut()).map(({ day }) => day)).toEqual([FIRST, SECOND]);
    await repositories.auditSeals.handedOut(FIRST);
    expect((await repositories.auditSeals.toHandOut()).map(({ day }) => day)).toEqual([SECOND]);
  });
});
