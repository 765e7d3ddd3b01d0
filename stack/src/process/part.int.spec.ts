import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessMark } from '../state/stack-state.js';
import { endOrphans } from './orphans.js';
import { Part, type PartSpec } from './part.js';
import { isRunning } from './process-identity.js';

/** Writes a file when it is up, and ends on SIGTERM unless it is told to be stubborn. */
const program = `
  const [, , up, manner] = process.argv;
  process.on('SIGTERM', () => { if (manner !== 'stubborn') process.exit(0); });
  setInterval(() => {}, 1000);
  if (manner === 'broken') { console.log('cannot read the key'); process.exit(3); }
  require('node:fs').writeFileSync(up, '');
`;

describe('a supervised program', () => {
  let folder: string;
  let marks: ProcessMark[];
  let lines: string[];
  let part: Part;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinxiu-part-'));
    marks = [];
    lines = [];
  });

  afterEach(async () => {
    await part.stop();
    await rm(folder, { recursive: true });
  });

  function make(manner: string, overrides: Partial<PartSpec> = {}): Part {
    const up = join(folder, `up-${manner}`);
    const spec: PartSpec = {
      name: 'program',
      command: process.execPath,
      args: ['-e', program.replace('[, , up, manner]', '[, up, manner]'), up, manner],
      ready: () => access(up).then(() => true),
      readyWithin: 10_000,
      stopSignal: 'SIGTERM',
      stopWithin: 5_000,
      ...overrides,
    };
    const started = (mark: ProcessMark) => {
      marks.push(mark);
      return Promise.resolve();
    };
    part = new Part(spec, { log: (line) => lines.push(line), logFolder: join(folder, 'logs'), started });
    return part;
  }

  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) if (await condition()) return;
    throw new Error('It did not come to that within 10 s.');
  }

  it('is ready before start returns, and is remembered with its start time', async () => {
    await make('kind').start();
    expect(await isRunning(marks[0]!)).toBe(true);
    expect(await isRunning({ ...marks[0]!, startedAt: 'earlier' })).toBe(false);
  });

  it('runs again after it was killed by somebody else', async () => {
    await make('kind').start();
    process.kill(marks[0]!.pid, 'SIGKILL');
    await until(() => marks.length === 2 && lines.some((line) => line.includes('runs again')));
    expect(lines[0]).toMatch(/program: ended by SIGKILL; next start in 1 s/);
    expect(await isRunning(marks[1]!)).toBe(true);
  });

  it('stays down after a deliberate kill until it is restarted', async () => {
    await make('kind').start();
    await part.kill('SIGKILL');
    await pause(1_300);
    expect([part.pid, marks.length]).toEqual([undefined, 1]);
    await part.restart();
    expect(await isRunning(marks[1]!)).toBe(true);
  });

  it('ends gracefully when it can, and by force when it does not', async () => {
    await make('kind').start();
    expect(await part.stop()).toBe('with code 0');
    await make('stubborn', { stopWithin: 300 }).start();
    expect(await part.stop()).toBe('by SIGKILL');
  });

  it('fails to start with its own last words', async () => {
    await expect(make('broken').start()).rejects.toMatchObject({
      code: 'CHILD_NOT_READY',
      happened: expect.stringMatching(/ended with code 3[\s\S]*cannot read the key/),
    });
  });

  it('keeps the logs of earlier starts', async () => {
    await make('broken')
      .start()
      .catch(() => undefined);
    await make('kind').start();
    expect((await readdir(join(folder, 'logs'))).sort()).toEqual(['program.1.log', 'program.log']);
    expect(await readFile(join(folder, 'logs', 'program.1.log'), 'utf8')).toContain('cannot read the key');
  });

  it('is ended by the next start when its launcher was killed, but never mistaken for another process', async () => {
    await make('kind').start();
    const mark = marks[0]!;
    await endOrphans([{ ...mark, startedAt: 'earlier' }], (line) => lines.push(line));
    expect([await isRunning(mark), lines]).toEqual([true, []]);
    await endOrphans([mark], (line) => lines.push(line));
    expect(lines[0]).toMatch(/program: ending the process \d+ that an earlier start left behind/);
    await until(async () => !(await isRunning(mark)));
  });
});
