import { randomInt } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { DECIDED, roadPenalty } from '../testing/road-penalty.js';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(60_000);

let folder: string;
let clerk: Terminal;
const GROUND = ['--ground', '来源单位更正', '--article', '更正函〔2026〕3号'];

interface Settled {
  readonly settled: number;
  readonly failed: number;
  readonly items: readonly { readonly outcome: string; readonly code?: string }[];
}

const held = (...args: string[]) => clerk.run(['held', ...args]);
const newNumber = (): string => `青交罚〔2026〕${randomInt(1e9)}号`;

const penalty = (number: string, fineYuan = 20_000) =>
  roadPenalty(number, { CF_CFLB: '罚款', CF_NR: `罚款${fineYuan}元`, CF_NR_FK: fineYuan / 10_000 });

async function load(rows: readonly object[]): Promise<void> {
  const file = join(folder, `${randomInt(1e9)}.json`);
  await writeFile(file, JSON.stringify(rows));
  await clerk.run(['import', 'penalties', file]);
}

/** The id of the row with this decision number that waits for the reason. */
async function waiting(code: string, number: string): Promise<string> {
  for (let cursor: string[] = []; ;) {
    const [page] = (await held('list', '--code', code, '--limit', '200', '--json', ...cursor)).json<{
      items: { id: string; cells: { value: string }[] }[];
      nextCursor?: string;
    }>();
    const found = page?.items.find(({ cells }) => cells.some(({ value }) => value === number));
    if (found) return found.id;
    if (page?.nextCursor === undefined) throw new Error(`No row of ${number} waits for ${code}.`);
    cursor = ['--cursor', page.nextCursor];
  }
}

async function undated(): Promise<string> {
  const number = newNumber();
  const { CF_JDRQ: _date, ...row } = penalty(number);
  await load([row]);
  return waiting('MISSING_REQUIRED', number);
}

async function conflicting(): Promise<string> {
  const number = newNumber();
  await load([penalty(number)]);
  await load([penalty(number, 30_000)]);
  return waiting('CONFLICT', number);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-held-'));
  const { password } = await readDemoCounty(seedsDir());
  clerk = await Terminal.open();
  await clerk.run(['login', '--user', 'clerk'], { XINXIU_PASSWORD: password });
});

describe('xinxiu held', () => {
  it('settles a conflict once somebody says which values stand, and on what ground', async () => {
    const id = await conflicting();
    const unsaid = await held('complete', id);
    expect(unsaid).toMatchObject({ code: 1, stderr: expect.stringContaining('HELD_ROW_CONFLICT') });
    expect(await held('complete', id, '--take', 'new')).toMatchObject({ code: 2 });
    const settled = await held('complete', id, '--take', 'new', ...GROUND);
    expect(settled).toMatchObject({ code: 0 });
    expect(settled.json()).toMatchObject([{ outcome: 'corrected' }]);
    const [{ recordId }] = settled.json<{ recordId: string }>() as [{ recordId: string }];
    const history = await clerk.run(['record', 'history', recordId]);
    expect(history.stdout).toContain('fineYuan: 20000 → 30000');
  });

  it('dismisses with a reason and restores', async () => {
    const id = await undated();
    expect(await held('dismiss', id)).toMatchObject({ code: 2 });
    expect((await held('dismiss', id, '--reason', '重复报送')).json()).toEqual([{ outcome: 'dismissed' }]);
    expect((await held('complete', id)).stderr).toContain('HELD_ROW_DONE');
    expect((await held('restore', id, '--reason', '误操作')).json()).toEqual([{ outcome: 'restored' }]);
  });

  it('settles a file of decisions, each with its outcome; a dry run changes nothing', async () => {
    const [dated, contradicted, dismissed, lacking] = [
      await undated(),
      await conflicting(),
      await undated(),
      await undated(),
    ];
    const decisions = [
      { id: dated, values: { decisionDate: DECIDED } },
      { id: contradicted, conflict: { take: 'stored', ground: { text: '已核对原件', article: '决定书' } } },
      { id: dismissed, dismiss: '重复报送' },
      { id: lacking, values: {} },
    ];
    const file = join(folder, 'decisions.jsonl');
    await writeFile(file, decisions.map((one) => JSON.stringify(one)).join('\n'));
    const expected = ['taken', 'kept', 'dismissed', 'failed'];
    for (const dryRun of [['--dry-run'], []]) {
      const ran = await held('settle', file, '--json', ...dryRun);
      expect(ran.code).toBe(1);
      const [answer] = ran.json<Settled>();
      expect(answer).toMatchObject({ settled: 3, failed: 1 });
      expect(answer?.items.map(({ outcome }) => outcome)).toEqual(expected);
    }
    const again = await held('settle', file);
    expect(again.stdout).toContain('settled 0, failed 4');
  });

  it('names the line that is no decision, and wants rows to be named or chosen', async () => {
    const file = join(folder, 'broken.jsonl');
    await writeFile(file, '{"id":"a","values":{}}\nnot json\n');
    expect(await held('settle', file)).toMatchObject({ code: 2, stderr: expect.stringContaining('Line 2') });
    expect(await held('settle')).toMatchObject({ code: 2, stderr: expect.stringContaining('--code') });
    const chosen = await held('settle', '--code', 'NO_SUCH_CODE', '--dismiss', 'x', '--dry-run', '--json');
    expect(chosen.json()).toEqual([{ settled: 0, failed: 0, items: [] }]);
  });
});
