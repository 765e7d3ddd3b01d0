import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(60_000);

const people = new Map<string, Terminal>();
const as = (who: string, ...args: string[]) => people.get(who)!.run(args);
/** Far away: nobody of the demo county is stood in for because of it. */
const from = addDays(shanghaiDate(Date.now()), 400 + randomInt(5_000));
const to = addDays(from, 2);
const DAYS = ['--from', from, '--to', to];

beforeAll(async () => {
  const { password } = await readDemoCounty(seedsDir());
  for (const user of ['clerk', 'auditor']) {
    const terminal = await Terminal.open();
    await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password });
    people.set(user, terminal);
  }
});

describe('xinxiu absence', () => {
  it('is added, listed, changed and ended', async () => {
    const added = await as('clerk', 'absence', 'add', ...DAYS, '--reason', '培训', '--json');
    expect(added.code).toBe(0);
    const [{ id, person } = { id: '', person: { id: '' } }] = added.json<{
      id: string;
      person: { id: string };
    }>();
    const list = (who: string, ...args: string[]) =>
      as(who, 'absence', 'list', '--person', person.id, ...args);
    expect((await list('clerk')).stdout).toMatch(new RegExp(`${id}.*${from}.*${to}.*培训`));
    expect((await list('auditor')).stdout).not.toContain('培训');
    const later = addDays(to, 1);
    expect((await as('clerk', 'absence', 'change', id, '--to', later)).stdout).toContain(later);
    expect(await as('clerk', 'absence', 'end', id)).toMatchObject({ code: 0 });
    expect((await list('clerk')).stdout).not.toContain(id);
    expect((await list('clerk', '--over')).stdout).toContain(id);
  });

  it('says what is wrong with days or a substitute, and who may', async () => {
    const reversed = await as('clerk', 'absence', 'add', '--from', to, '--to', from);
    expect(reversed).toMatchObject({ code: 1, stderr: expect.stringContaining('last day') });
    const nobody = await as('clerk', 'absence', 'add', ...DAYS, '--substitute', 'nobody');
    expect(nobody).toMatchObject({ code: 1, stderr: expect.stringContaining('No official') });
    expect((await as('auditor', 'absence', 'add', ...DAYS)).code).toBe(1);
    expect((await as('clerk', 'absence', 'add', '--from', from)).code).toBe(2);
  });
});
