import { randomInt } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { connectDatabase, createRepositories, hashPassword } from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { roadPenalty } from '../testing/road-penalty.js';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(120_000);

const PASSWORD = 'a kettle on the bridge';
const PDF = '%PDF-1.4\n%%EOF\n';
const agent = `agent${randomInt(1e9)}`;
let password: string;

beforeAll(async () => {
  ({ password } = await readDemoCounty(seedsDir()));
  const { MONGODB_URI: uri = '', XINXIU_KEYS_DIR: keys = '' } = process.env;
  const database = await connectDatabase(uri);
  const { people } = createRepositories(database, await loadFieldKeys(keys));
  const nobody = { department: '', organisation: '', organisationName: '', locale: 'zh-CN' as const };
  await people.create({
    ...nobody,
    id: agent,
    username: agent,
    name: '钱代',
    role: 'agent',
    email: `${agent}@qinghe.example`,
    passwordHash: await hashPassword(PASSWORD),
  });
  await database.close();
});

async function signedIn(user: string, secret: string): Promise<Terminal> {
  const terminal = await Terminal.open();
  expect(await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: secret })).toMatchObject({
    code: 0,
  });
  return terminal;
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly state?: string }[];
  readonly total: number;
}

describe('xinxiu agent', () => {
  it('gives, lists and takes back what lets an agent act', async () => {
    const clerk = await signedIn('clerk', password);
    const folder = await mkdtemp(join(tmpdir(), 'xinxiu-cli-'));
    const fine = { CF_CFLB: '罚款', CF_NR: '罚款5000元', CF_NR_FK: 0.5 };
    const penalty = roadPenalty(`青交罚〔2026〕${randomInt(1e9)}号`, fine);
    const penalties = join(folder, 'penalties.json');
    await writeFile(penalties, JSON.stringify([penalty]));
    expect(await clerk.run(['import', 'penalties', penalties])).toMatchObject({ code: 0 });

    const business = await signedIn('truck', password);
    const [records] = (await business.run(['record', 'list', '--json'])).json<Listed>();
    const record = records?.items[0]?.id ?? '';
    const paper = join(folder, '授权委托书.pdf');
    await writeFile(paper, PDF);
    const until = addDays(shanghaiDate(Date.now()), 30);
    const args = ['agent', 'give', agent, '--record', record, '--until', until, '--document', paper];
    const given = await business.run(args);
    expect(given).toMatchObject({ code: 0 });
    const [{ id } = { id: '' }] = given.json<{ id: string }>();
    expect(
      (await business.run(['agent', 'give', agent, '--record', record, '--until', until])).stderr,
    ).toContain('AUTHORISATION_EXISTS');

    const other = await signedIn(agent, PASSWORD);
    expect((await other.run(['agent', 'list', '--json'])).json<Listed>()).toMatchObject([
      { total: 1, items: [{ id, state: 'live' }] },
    ]);
    expect((await other.run(['record', 'list', '--json'])).json<Listed>()).toMatchObject([
      { total: 1, items: [{ id: record }] },
    ]);
    expect((await business.run(['agent', 'acts', id])).code).toBe(0);
    expect((await business.run(['agent', 'show', id])).json()).toMatchObject([{ id, recordIds: [record] }]);

    const back = ['agent', 'take-back', id, '--reason', '改由本单位办理'];
    expect((await business.run(back)).json()).toMatchObject([{ id, state: 'taken-back' }]);
    const again = await business.run(back);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('AUTHORISATION_ENDED');
    expect((await other.run(['record', 'list', '--json'])).json<Listed>()).toMatchObject([{ total: 0 }]);

    const [{ id: next } = { id: '' }] = (await business.run(args)).json<{ id: string }>();
    const up = ['agent', 'give-up', next, '--reason', '不再从事代理'];
    expect((await business.run(up)).code).toBe(1);
    expect((await other.run(up)).json()).toMatchObject([{ id: next, state: 'given-up' }]);
  });
});
