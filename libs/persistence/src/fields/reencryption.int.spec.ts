import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { COUNTY } from '../database/scope.js';
import { createRepositories } from '../repositories.js';
import { fieldKeys, rotated } from '../testing/field-keys.js';
import { type FreshStore, freshStore } from '../testing/fresh-store.js';
import type { ReencryptProgress } from './reencryption.js';

const IDENTITY = '42052619900101123X';
const MOBILE = '13812345678';
const AT = '2026-05-06T02:00:00.000Z';
const keys = fieldKeys('k1');
let store: FreshStore;

afterEach(() => store.drop());

const penalty = {
  subjectName: '青禾食品',
  subjectIdNo: IDENTITY,
  decisionNumber: 'D-1',
  decisionDate: civilDate('2026-01-05'),
  penaltyKinds: [],
  authority: '青禾县市场监督管理局',
};

/** A store from before there was encryption. */
async function plainStore(): Promise<void> {
  store = await freshStore(keys);
  const { connection } = store.database;
  const source = {
    profile: 'national',
    row: 1,
    at: 'line 1',
    key: 'hash-1',
    kept: [{ header: '电话', value: MOBILE }],
  };
  const insert = (name: string, doc: Record<string, unknown>) =>
    connection.collection(name).insertOne(doc as never);
  await insert('records', { _id: 'p-1', penalty, source, version: 1, publication: {}, facts: [] });
  const cells = [{ header: '证件号', value: IDENTITY }];
  await insert('heldRows', { _id: 'hash-1', state: 'held', source, reasons: [], partial: {}, cells });
  const content = { contact: { name: '赵明', phone: MOBILE, email: 'z@example.org' } };
  await insert('applications', {
    _id: 'a-1',
    uscc: 'U',
    state: 'draft',
    version: 1,
    content,
    departments: [],
  });
  await insert('files', { _id: 'f-1', name: `${IDENTITY}.pdf`, owner: 'county', size: 3, sha256: '' });
  await pipelinePlain('f-1', Buffer.from(MOBILE));
}

async function pipelinePlain(id: string, bytes: Buffer): Promise<void> {
  const { mongo } = await import('mongoose');
  const bucket = new mongo.GridFSBucket(store.database.connection.db as never, {
    bucketName: 'fileContents',
  });
  await new Promise((resolve, reject) => {
    Readable.from([bytes])
      .pipe(bucket.openUploadStreamWithId(id as never, id))
      .on('finish', resolve)
      .on('error', reject);
  });
}

async function everything(): Promise<string> {
  const texts: string[] = [];
  for (const name of ['records', 'heldRows', 'applications', 'files', 'fileContents.chunks'])
    for await (const doc of store.database.connection.collection(name).find({})) {
      const data = doc['data'] as { buffer?: Uint8Array } | undefined;
      texts.push(JSON.stringify(doc), data?.buffer ? Buffer.from(data.buffer).toString('latin1') : '');
    }
  return texts.join('\n');
}

async function run(repositories = store.repositories): Promise<{ changed: number; left: number }> {
  const steps: ReencryptProgress[] = [];
  for await (const step of repositories.reencryption.run(1)) steps.push(step);
  const sum = (pick: (step: ReencryptProgress) => number) =>
    steps.reduce((total, step) => total + pick(step), 0);
  return { changed: sum(({ changed }) => changed), left: sum(({ left }) => left) };
}

async function expectReadable(repositories = store.repositories): Promise<void> {
  expect((await repositories.records.find(COUNTY, 'p-1'))?.penalty.subjectIdNo).toBe(IDENTITY);
  expect((await repositories.applications.find(COUNTY, 'a-1'))?.content.contact?.phone).toBe(MOBILE);
  const [row] = (await repositories.heldRows.list(COUNTY, {}, { limit: 5 })).items;
  expect(row).toMatchObject({ cells: [{ value: IDENTITY }], source: { key: 'hash-1' } });
  expect((await repositories.files.find(COUNTY, 'f-1'))?.name).toBe(`${IDENTITY}.pdf`);
  expect((await buffer(repositories.files.open({ id: 'f-1' }))).toString()).toBe(MOBILE);
}

describe('closing the store anew (S25)', () => {
  it('closes what is from before there was encryption, once, and leaves it readable all the while', async () => {
    await plainStore();
    await expectReadable();
    expect(await run()).toEqual({ changed: 4, left: 0 });
    expect(await store.repositories.files.closeContent('f-1')).toBe(true);
    const text = await everything();
    for (const canary of [IDENTITY, MOBILE, 'hash-1']) expect(text).not.toContain(canary);
    await expectReadable();
    expect(await run()).toEqual({ changed: 0, left: 0 });
    expect(await store.repositories.files.closeContent('f-1')).toBe(false);
    const held = { importedFor: '', takenBy: 'u', at: AT };
    const again = { profile: 'national', row: 1, at: 'line 1', key: 'hash-1', kept: {} };
    expect(
      await store.repositories.heldRows.holdMany(
        [{ source: again, reasons: [], partial: {}, cells: [] }],
        true,
        held,
      ),
    ).toEqual(['already-held']);
  });

  it('takes old keys out of use after a rotation, and goes on where it was stopped', async () => {
    await plainStore();
    await run();
    const after = rotated(keys, 'k2');
    const repositories = createRepositories(store.database, after);
    await expectReadable(repositories);
    const stopped = repositories.reencryption.run(1);
    await stopped.next();
    await stopped.next();
    const first = await store.database.connection.collection('maintenance').findOne({});
    expect(first).toMatchObject({ keyId: 'k2' });
    await run(repositories);
    await repositories.files.closeContent('f-1');
    expect(await everything()).not.toContain('sealed:1:k1:');
    expect(await store.database.connection.collection('maintenance').countDocuments({})).toBe(0);
    await expectReadable(repositories);
  });

  it('takes the secrets of second factors to the new key, closed all the while', async () => {
    store = await freshStore(keys);
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    await store.repositories.secondFactors.propose('u', secret, 7);
    const repositories = createRepositories(store.database, rotated(keys, 'k2'));
    expect((await run(repositories)).changed).toBe(1);
    const doc = await store.database.connection.collection('secondFactors').findOne({});
    expect(doc?.['pending']).toMatch(/^sealed:1:k2:/);
    expect(doc).not.toHaveProperty('secret');
    expect(await repositories.secondFactors.find('u')).toEqual({ pending: { secret, since: 7 } });
  });

  it('leaves a draft that is edited meanwhile to the next run', async () => {
    await plainStore();
    const { applications, reencryption } = store.repositories;
    const drafts = store.database.connection.collection('applications');
    const steps = reencryption.run(1);
    const scope = { kind: 'applicant', uscc: 'U' } as const;
    await applications.save(scope, 'a-1', 1, { locale: 'en' }, AT);
    await steps.next();
    expect((await applications.find(scope, 'a-1'))?.content).toEqual({ locale: 'en' });
    expect(await drafts.countDocuments({})).toBe(1);
  });
});
