import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { completeUscc } from '@xinxiu/domain';
import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(60_000);

const people = new Map<string, Terminal>();
const as = (who: string, ...args: string[]) => people.get(who)!.run(args);
/** Nobody's in the demo county: the others go on with theirs. */
const uscc = completeUscc('91420526', String(randomInt(1e8)).padStart(8, '0'));
const WHY = ['--ground', 'relative', '--text', '股东系本人兄弟'];

beforeAll(async () => {
  const { password } = await readDemoCounty(seedsDir());
  for (const user of ['road', 'supervisor', 'auditor']) {
    const terminal = await Terminal.open();
    await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password });
    people.set(user, terminal);
  }
});

describe('xinxiu recusal', () => {
  it('is declared, listed by the person and by overseers, and ended by a supervisor', async () => {
    const declared = await as('road', 'recusal', 'declare', uscc.toLowerCase(), ...WHY);
    expect(declared).toMatchObject({ code: 0, stdout: expect.stringContaining(`concerns ${uscc}`) });
    const own = await as('road', 'recusal', 'list', '--json');
    const [list] = own.json<{ items: { uscc: string; person: { id: string } }[] }>();
    const id = list?.items.find((one) => one.uscc === uscc)?.person.id ?? '';
    expect((await as('auditor', 'recusal', 'list', '--all')).stdout).toContain(uscc);
    const denied = await as('road', 'recusal', 'end', uscc, '--person', id, '--reason', '已退股');
    expect(denied).toMatchObject({ code: 1, stderr: expect.stringContaining('supervisor') });
    const ended = await as('supervisor', 'recusal', 'end', uscc, '--person', id, '--reason', '已退股');
    expect(ended).toMatchObject({ code: 0 });
    expect((await as('road', 'recusal', 'list')).stdout).not.toContain(uscc);
    expect((await as('road', 'recusal', 'list', '--ended')).stdout).toContain('已退股');
  });

  it('says what is wrong with a code, a ground or an office', async () => {
    expect(await as('road', 'recusal', 'declare', '123', ...WHY)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('unified social credit code'),
    });
    expect(await as('road', 'recusal', 'declare', uscc, '--ground', 'friend', '--text', 'x')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('own-interest'),
    });
    expect((await as('road', 'recusal', 'list', '--all')).code).toBe(1);
  });
});
