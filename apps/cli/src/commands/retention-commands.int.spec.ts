import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CheckedCertificate, DueAnswer, HoldAnswer, OneDeletionRunAnswer } from '@xinxiu/contracts';
import { addDays, completeUscc, shanghaiDate } from '@xinxiu/domain';
import { type Database, connectDatabase, createRepositories } from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import { demoTerminals } from '../testing/demo-terminals.js';
import type { Ran, Terminal } from '../testing/run-xinxiu.js';
import { triggerDuty } from '../testing/trigger-duty.js';

jest.setTimeout(300_000);

const uscc = completeUscc('91420526', String(randomInt(1e8)).padStart(8, '0'));
const [wrong, over] = [randomUUID(), randomUUID()];
const keysDir = process.env['XINXIU_KEYS_DIR'] ?? '';
let people: Readonly<Record<'admin' | 'supervisor' | 'auditor', Terminal>>;
let database: Database;

const as = (who: keyof typeof people, ...args: string[]) => people[who].run(args);
const first = <T>(ran: Ran): T => ran.json<T>()[0]!;
const refused = (code: string) => ({ code: 1, stderr: expect.stringContaining(code) as unknown as string });

/** Two drafts that nobody has touched for years. */
beforeAll(async () => {
  database = await connectDatabase(process.env['MONGODB_URI'] ?? '');
  const { applications } = createRepositories(database, await loadFieldKeys(keysDir));
  const draft = { recordId: 'r-none', uscc, applicantName: '青禾', createdBy: 'u-none' };
  for (const id of [wrong, over])
    await applications.create({ ...draft, id, createdAt: '2020-05-06T02:00:00.000Z' });
  people = await demoTerminals('admin', 'supervisor', 'auditor');
});
afterAll(async () => {
  await database.connection.collection('applications').deleteMany({ uscc });
  await database.close();
});

async function standingOf(id: string): Promise<DueAnswer['items'][number] | undefined> {
  const { items } = first<DueAnswer>(
    await as('auditor', 'retention', 'due', '--data', 'drafts', '--limit', '200', '--json'),
  );
  return items.find((item) => item.id === id);
}

describe('xinxiu hold', () => {
  it('keeps what is about an organisation until it is ended, with the reason', async () => {
    const why = ['--ground', 'complaint', '--reason', '申请人投诉，尚未办结'];
    const placed = await as('supervisor', 'hold', 'place', 'organisation', uscc, ...why);
    expect(placed).toMatchObject({ code: 0, stdout: expect.stringContaining(`nothing about ${uscc}`) });
    const number = /BQ-\d+-\d+/.exec(placed.stdout)?.[0] ?? '';
    expect(await standingOf(over)).toMatchObject({ standing: 'held', heldBy: [number] });
    const due = await as('auditor', 'retention', 'due', '--standing', 'held', '--data', 'drafts');
    expect(due.stdout).toContain(number);
    const listed = await as('auditor', 'hold', 'list', '--subject', uscc);
    for (const text of [number, 'complaint', '申请人投诉，尚未办结', '秦督'])
      expect(listed.stdout).toContain(text);
    expect(await as('auditor', 'hold', 'end', number, '--reason', '办结')).toMatchObject(
      refused('FORBIDDEN'),
    );
    const ended = first<HoldAnswer>(
      await as('admin', 'hold', 'end', number, '--reason', '投诉已办结', '--json'),
    );
    expect(ended).toMatchObject({ number, ended: true, end: { reason: '投诉已办结' } });
    expect(await as('admin', 'hold', 'end', number, '--reason', '办结')).toMatchObject(
      refused('HOLD_STANDING'),
    );
    expect((await as('auditor', 'hold', 'list', '--subject', uscc)).stdout).not.toContain(number);
    expect((await as('auditor', 'hold', 'list', '--subject', uscc, '--ended')).stdout).toContain(
      '投诉已办结',
    );
    expect(await standingOf(over)).toMatchObject({ standing: 'due' });
  });

  it('is placed on what there is, and not until a day that is over', async () => {
    const why = ['--ground', 'other', '--reason', '审计'];
    expect(await as('admin', 'hold', 'place', 'case', 'XF-1900-000001', ...why)).toMatchObject(
      refused('NOT_FOUND'),
    );
    expect(
      await as('admin', 'hold', 'place', 'organisation', uscc, ...why, '--until', '2020-01-01'),
    ).toMatchObject(refused('HOLD_STANDING'));
    expect((await as('admin', 'hold', 'place', 'person', uscc, ...why)).code).toBe(2);
  });
});

describe('xinxiu retention', () => {
  const propose = async () => first<OneDeletionRunAnswer>(await as('admin', 'retention', 'run', '--json'));
  const ids = ({ items }: OneDeletionRunAnswer) => items.map(({ id }) => id);

  it('refuses things of a proposal with a ground, and proposes the rest; what goes is certified', async () => {
    const proposed = await propose();
    expect(ids(proposed)).toEqual(expect.arrayContaining([wrong, over]));
    const { number } = proposed;
    const seen = ['--version', String(proposed.version)];
    const until = addDays(shanghaiDate(Date.now()), 30);
    const why = ['--ground', 'facts-wrong', '--reason', '草稿日期有误', '--until', until];
    const refuse = (...more: string[]) =>
      as('supervisor', 'retention', 'refuse', number, ...seen, ...why, ...more);
    expect(await as('admin', 'retention', 'refuse', number, ...seen, ...why)).toMatchObject(
      refused('FORBIDDEN'),
    );
    expect(await refuse('--only', 'drafts:d-none')).toMatchObject(refused('REFUSAL_IMPOSSIBLE'));
    expect(await refuse('--only', `drafts:${wrong}`)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`1 of it are not proposed through ${until}`),
    });
    expect(await refuse()).toMatchObject(refused('RUN_STANDING'));
    expect(await as('supervisor', 'retention', 'approve', number, ...seen)).toMatchObject(
      refused('RUN_STANDING'),
    );
    expect(await standingOf(wrong)).toMatchObject({ standing: 'refused', refusedIn: [number] });
    const shown = await as('auditor', 'retention', 'show', number);
    for (const text of [wrong, over, '草稿日期有误', '秦督']) expect(shown.stdout).toContain(text);
    const runs = await as('auditor', 'retention', 'runs', '--state', 'refused');
    expect(runs.stdout).toContain(number);

    const next = await propose();
    expect([next.number === number, ids(next).includes(wrong), ids(next).includes(over)]).toEqual([
      false,
      false,
      true,
    ]);
    await expectCarriedOut(next);
    expect(await standingOf(wrong)).toMatchObject({ standing: 'refused' });
    expect(await standingOf(over)).toBeUndefined();
  });

  async function expectCarriedOut({ number, version }: OneDeletionRunAnswer): Promise<void> {
    const approve = (seen: number) =>
      as('supervisor', 'retention', 'approve', number, '--version', String(seen));
    expect(await approve(version + 1)).toMatchObject(refused('RUN_STANDING'));
    expect(await approve(version)).toMatchObject({ code: 0, stdout: expect.stringContaining('is approved') });
    expect(await as('admin', 'retention', 'run')).toMatchObject(refused('RUN_STANDING'));
    expect(await as('auditor', 'retention', 'certificate', number)).toMatchObject(refused('NOT_FOUND'));
    const certificate = await certified(number);
    expect((await as('auditor', 'retention', 'certificates')).stdout).toContain(number);
    const text = (await as('auditor', 'retention', 'certificate', number)).stdout;
    for (const part of [over, 'sha256', '秦督']) expect(text).toContain(part);
    await expectGenuine(number, certificate);
  }

  /** Carried out by the worker, and chained by it. */
  async function certified(number: string): Promise<CheckedCertificate> {
    await triggerDuty('carry-out-deletion');
    for (;;) {
      const ran = await as('auditor', 'retention', 'certificate', number, '--json');
      const found = ran.code === 0 ? first<CheckedCertificate>(ran) : undefined;
      if (found?.chained) return found;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  async function expectGenuine(number: string, kept: CheckedCertificate): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'xinxiu-cli-'));
    const file = join(folder, 'kept.json');
    const verify = async (text: object) => {
      await writeFile(file, JSON.stringify(text));
      const key = join(keysDir, 'audit.pub.pem');
      return as('auditor', 'retention', 'verify', number, '--key', key, '--file', file);
    };
    expect(await verify(kept)).toMatchObject({ code: 0, stdout: expect.stringContaining('is genuine') });
    const { certificate } = kept;
    const forged = { ...kept, certificate: { ...certificate, approvedAt: '2020-01-01T00:00:00.000Z' } };
    expect((await verify(forged)).code).toBe(1);
  }
});
