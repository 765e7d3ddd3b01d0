import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNTY } from '@xinxiu/persistence';
import { SigningKey } from '@xinxiu/platform';
import { type WorkerCounty, workerCounty } from '../../testing/worker-county.js';
import { CountyBoard } from './county-board.js';
import { askTargets, endPublication } from './end-publication.js';
import { FileDrop } from './file-drop.js';

const DECIDED_AT = '2026-05-08T02:00:00.000Z';
let county: WorkerCounty;
let board: Server;
let boardUrl: string;
let boardAnswers: number | undefined;
let folder: string;
let signer: SigningKey;

beforeAll(async () => {
  county = await workerCounty();
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-exchange-'));
  signer = await SigningKey.load(join(folder, 'keys'), 'exchange');
  board = createServer((request, response) => {
    const id = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
    void county.repositories.publicRecords.find(id).then((record) => {
      response.writeHead(boardAnswers ?? (record ? 200 : 404)).end();
    });
  });
  await new Promise<void>((resolve) => board.listen(0, '127.0.0.1', resolve));
  boardUrl = `http://127.0.0.1:${(board.address() as AddressInfo).port}`;
});
afterAll(async () => {
  board.close();
  await rm(folder, { recursive: true, force: true });
  await county.drop();
});

function input(caseNo: string) {
  return { caseNo, recordId: county.recordId, decidedAt: DECIDED_AT };
}

function drop(): FileDrop {
  return new FileDrop(county.repositories.records, folder, signer, 200);
}

async function acknowledge(caseNo: string, over: Record<string, unknown> = {}): Promise<void> {
  const name = `${caseNo}.json`;
  const bytes = await readFile(join(folder, 'out', name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const answer = { file: name, sha256, status: 'accepted', at: DECIDED_AT, ...over };
  await writeFile(join(folder, 'out', `${name}.ack.json`), JSON.stringify(answer));
}

describe('the file drop', () => {
  it('writes one signed file in the national fields and waits for its acknowledgement', async () => {
    const target = drop();
    await target.end(input('XF-FD-1'));
    expect(await target.confirm(input('XF-FD-1'))).toEqual({
      confirmed: false,
      evidence: 'no acknowledgement of XF-FD-1.json yet',
    });
    const bytes = await readFile(join(folder, 'out', 'XF-FD-1.json'));
    const content = JSON.parse(bytes.toString());
    expect(content).toMatchObject({ caseNo: 'XF-FD-1', action: 'end-publication', decidedAt: DECIDED_AT });
    expect(content.fields).toMatchObject({
      CF_XDR_MC: '青禾食品有限公司',
      CF_NR_FK: '0.200050',
      CF_JDRQ: '2026-01-05',
    });
    const signature = JSON.parse(await readFile(join(folder, 'out', 'XF-FD-1.json.sig'), 'utf8'));
    expect(signature).toMatchObject({ algorithm: 'Ed25519', keyId: signer.keyId });
    expect(signer.verifies(bytes, signature)).toBe(true);
    await acknowledge('XF-FD-1');
    expect(await target.confirm(input('XF-FD-1'))).toMatchObject({ confirmed: true });
  });

  it('leaves a file that a receiver may have read as it is', async () => {
    await drop().end(input('XF-FD-2'));
    const first = await readFile(join(folder, 'out', 'XF-FD-2.json'));
    await drop().end({ ...input('XF-FD-2'), decidedAt: '2026-06-01T00:00:00.000Z' });
    expect(await readFile(join(folder, 'out', 'XF-FD-2.json'))).toEqual(first);
    expect((await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    ['rejected', { status: 'rejected', reason: 'unknown subject' }, /rejected.*unknown subject/],
    ['an acknowledgement of other bytes', { sha256: 'f'.repeat(64) }, /another file/],
    ['an acknowledgement of another file', { file: 'x.json' }, /another file/],
    ['nonsense', { status: 'perhaps' }, /not understood/],
  ])('does not take %s for the end', async (_what, over, evidence) => {
    await drop().end(input('XF-FD-3'));
    await acknowledge('XF-FD-3', over);
    const answer = await drop().confirm(input('XF-FD-3'));
    expect(answer.confirmed).toBe(false);
    expect(answer.evidence).toMatch(evidence);
  });

  it('refuses a name that leads out of its directory', async () => {
    await expect(drop().end(input('../XF-1'))).rejects.toThrow('cannot be the name');
  });
});

describe('the county board', () => {
  it('ends the record once and believes only the public page', async () => {
    const target = new CountyBoard(county.repositories.records, boardUrl);
    boardAnswers = 200;
    await target.end(input('XF-CB-1'));
    expect(await target.confirm(input('XF-CB-1'))).toMatchObject({ confirmed: false });
    boardAnswers = undefined;
    await target.end(input('XF-CB-1'));
    expect(await target.confirm(input('XF-CB-1'))).toMatchObject({
      confirmed: true,
      evidence: expect.stringContaining('404'),
    });
    const record = await county.repositories.records.find(COUNTY, county.recordId);
    expect(record?.publication).toMatchObject({ state: 'ended', endReason: 'repaired', version: 2 });
  });

  it('takes a record that ended otherwise as ended', async () => {
    const target = new CountyBoard(county.repositories.records, boardUrl);
    await expect(target.end(input('XF-CB-OTHER'))).resolves.toBeUndefined();
  });
});

describe('ending publication', () => {
  it('tells a silent or failing target as unconfirmed and never fails itself', async () => {
    const failing = {
      name: 'broken',
      end: () => Promise.reject(new TypeError('fetch failed')),
      confirm: () => Promise.reject(new Error()),
    };
    const unreachable = new CountyBoard(county.repositories.records, 'http://127.0.0.1:1');
    const wanted = {
      ...input('XF-EP-1'),
      targets: ['broken', 'county-board', 'file-drop', 'unknown'],
      actor: {} as never,
    };
    const reports = await askTargets([failing, unreachable, drop()], wanted);
    expect(reports.map(({ target, confirmed }) => [target, confirmed])).toEqual([
      ['broken', false],
      ['county-board', false],
      ['file-drop', false],
      ['unknown', false],
    ]);
    expect(reports[0]?.evidence).toBe('TypeError: fetch failed');
    expect(reports[3]?.evidence).toContain('TARGET_UNKNOWN');
  });

  it('writes down how often it asked, and what was said last', async () => {
    const asked: (readonly { target: string; at: string; evidence: string }[])[] = [];
    const looks = { add: async (_: string, told: (typeof asked)[number]) => void asked.push(told) };
    const wanted = { ...input('XF-EP-2'), targets: ['file-drop'], actor: {} as never };
    const now = () => Date.parse(DECIDED_AT);
    const reports = await endPublication({ targets: [drop()], looks, now }, wanted);
    expect(asked).toEqual([[{ target: 'file-drop', at: DECIDED_AT, evidence: reports[0]?.evidence }]]);
  });
});
