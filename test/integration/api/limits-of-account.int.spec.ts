import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { PDF } from '../../factories/repair-journey.js';
import { RecordDossier } from '../../factories/record-dossier.js';
import { County } from '../../factories/county.js';
import { type OwnApi, startOwnApi, stopOwnApis } from '../../harness/own-process.js';
import { Door, type Visitor } from './door.js';

jest.setTimeout(120_000);

const LIMITS = { XINXIU_STREAMS_PER_ACCOUNT: '3', XINXIU_UNUSED_UPLOADS: '3' };
const SHARED_MS = 1_500;

let door: Door;
let county: County;
let one: OwnApi;
let other: OwnApi;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  [one, other] = await Promise.all([startOwnApi(LIMITS), startOwnApi(LIMITS)]);
});

afterAll(async () => {
  await stopOwnApis();
  await county.close();
  await door.close();
});

const headersOf = ({ token }: Visitor) => ({ authorization: `Bearer ${token}` });

interface Stream {
  readonly status: number;
  readonly problem: () => Promise<{ code: string; action: string }>;
  readonly close: () => void;
}

async function listen(api: OwnApi, as: Visitor): Promise<Stream> {
  const closing = new AbortController();
  const response = await fetch(`${api.url}/api/v1/events`, {
    headers: headersOf(as),
    signal: closing.signal,
  });
  return {
    status: response.status,
    problem: async () => (await response.json()) as { code: string; action: string },
    close: () => closing.abort(),
  };
}

describe('S18: the event streams of an account', () => {
  it('are so many at once over all processes; who closes one may open another, and others have their own', async () => {
    const supervisor = await door.person('supervisor');
    const open = await Promise.all([listen(one, supervisor), listen(one, supervisor)]);
    expect(open.map(({ status }) => status)).toEqual([200, 200]);
    await pause(SHARED_MS);
    const third = await listen(other, supervisor);
    const fourth = await listen(other, supervisor);
    expect([third.status, fourth.status]).toEqual([200, 429]);
    expect(await fourth.problem()).toMatchObject({ code: 'TOO_MANY_STREAMS' });
    const stranger = await listen(other, await door.person('supervisor'));
    expect(stranger.status).toBe(200);
    open[0]?.close();
    await pause(SHARED_MS);
    const fifth = await listen(other, supervisor);
    expect(fifth.status).toBe(200);
    for (const stream of [...open, third, fifth, stranger]) stream.close();
  });
});

async function upload(api: OwnApi, as: Visitor): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(PDF)], { type: 'application/pdf' }), '凭证.pdf');
  return fetch(`${api.url}/api/v1/files`, { method: 'POST', headers: headersOf(as), body: form });
}

describe('S18: uploads of an account that nothing uses', () => {
  it('are so many a day over all processes, also of many at once', async () => {
    const applicant = await door.person('applicant', { organisation: '914205260000000155' });
    const stored = async () => (await door.repositories.files.unusedOf(applicant.id, '')).files;
    const at = (n: number) => (n % 2 === 0 ? one : other);
    expect((await upload(one, applicant)).status).toBe(201);
    const raced = await Promise.all(Array.from({ length: 8 }, (_, n) => upload(at(n), applicant)));
    const taken = 1 + raced.filter(({ status }) => status === 201).length;
    expect(taken).toBeLessThanOrEqual(3);
    expect(await stored()).toBe(taken);
    // Of a race fewer may be taken than would find place; one after the other takes what is left.
    for (let n = taken; n < 3; n++) expect((await upload(at(n), applicant)).status).toBe(201);
    expect(await stored()).toBe(3);
    for (const api of [one, other]) {
      const refused = await upload(api, applicant);
      expect(await refused.json()).toMatchObject({ status: 429, code: 'TOO_MANY_UNUSED_UPLOADS' });
    }
    for (const answer of raced.filter(({ status }) => status !== 201))
      expect(await answer.json()).toMatchObject({ status: 429, code: 'TOO_MANY_UNUSED_UPLOADS' });
    expect(await stored()).toBe(3);
    const begun = await fetch(`${one.url}/api/v1/uploads`, {
      method: 'POST',
      headers: { ...headersOf(applicant), 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'a.pdf', size: 10, sha256: 'a'.repeat(64) }),
    });
    expect(begun.status).toBe(429);
  });

  it('count no more once a draft or an act names them, and again when the draft drops them', async () => {
    const dossier = await RecordDossier.file(county);
    const { client } = dossier.business;
    const { id } = (await client.get<{ person: { id: string } }>('/sessions/current')).body.person;
    const unused = async () => (await door.repositories.files.unusedOf(id, '')).files;
    const [kept, dropped, proof] = [
      await dossier.upload(dossier.business),
      await dossier.upload(dossier.business),
      await dossier.upload(dossier.business),
    ];
    expect(await unused()).toBe(3);
    const draft = (await client.post<{ id: string }>('/applications', { recordId: dossier.id })).body.id;
    const path = `/applications/${draft}`;
    await client.patch(path, { fileIds: [kept, dropped] }, '"1"');
    expect(await unused()).toBe(1);
    await client.patch(path, { fileIds: [kept] }, '"2"');
    expect(await unused()).toBe(2);
    const on = addDays(shanghaiDate(Date.now()), -20);
    const evidence = { obligations: ['fine'], on, fileIds: [proof] };
    const shown = await dossier.act(dossier.business, 'obligations/evidence', evidence);
    expect([shown.status, await unused()]).toEqual([200, 1]);
  });
});
