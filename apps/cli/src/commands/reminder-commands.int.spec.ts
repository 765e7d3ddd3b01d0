import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(60_000);

const people = new Map<string, Terminal>();
const as = (who: string, ...args: string[]) => people.get(who)!.run(args);

beforeAll(async () => {
  const { password } = await readDemoCounty(seedsDir());
  for (const user of ['supervisor', 'clerk', 'applicant']) {
    const terminal = await Terminal.open();
    await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password });
    people.set(user, terminal);
  }
});

describe('xinxiu reminder foresee', () => {
  it('lists what goes on a day to come for who supervises, as a table or as JSON', async () => {
    const shown = await as('supervisor', 'reminder', 'foresee', '--ahead', '2');
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(/时间|^at/);
    const [answer] = (await as('supervisor', 'reminder', 'foresee', '--json')).json<{ items: object[] }>();
    expect(Array.isArray(answer?.items)).toBe(true);
  });

  it('lists what somebody holds, and is refused to a business, and for days that are none', async () => {
    expect((await as('clerk', 'reminder', 'foresee', '--mine', '--sort', '-due')).code).toBe(0);
    expect((await as('applicant', 'reminder', 'foresee')).code).toBe(1);
    expect((await as('supervisor', 'reminder', 'foresee', '--ahead', '99')).code).not.toBe(0);
  });
});
