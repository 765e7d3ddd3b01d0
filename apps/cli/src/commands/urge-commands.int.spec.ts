import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(60_000);

const people = new Map<string, Terminal>();
const as = (who: string, ...args: string[]) => people.get(who)!.run(args);

beforeAll(async () => {
  const { password } = await readDemoCounty(seedsDir());
  for (const user of ['supervisor', 'clerk']) {
    const terminal = await Terminal.open();
    await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password });
    people.set(user, terminal);
  }
});

describe('xinxiu urge', () => {
  it('lists the letters, narrowed and ordered, as a table or as JSON', async () => {
    const shown = await as('supervisor', 'urge', 'list', '--status', 'open', '--sort', '-due');
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(/编号|^number/);
    const [answer] = (await as('clerk', 'urge', 'list', '--json')).json<{ items: object[] }>();
    expect(Array.isArray(answer?.items)).toBe(true);
  });

  it('is refused to who urges nobody, for a case that is none, and for a letter that is none', async () => {
    const issue = ['urge', 'issue', 'XF-2026-999999', '--reason', 'x', '--demand', 'y', '--days', '2'];
    expect((await as('clerk', ...issue)).code).toBe(1);
    expect((await as('supervisor', ...issue)).code).not.toBe(0);
    expect((await as('clerk', 'urge', 'answer', 'none', '--text', 'z')).code).not.toBe(0);
    expect((await as('supervisor', 'urge', 'withdraw', 'none', '--reason', 'z')).code).not.toBe(0);
    expect((await as('supervisor', 'urge', 'show', 'none')).code).not.toBe(0);
  });
});
