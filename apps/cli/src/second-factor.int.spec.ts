import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { connectDatabase, createRepositories, hashPassword } from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import { Secret, TOTP } from 'otpauth';
import { Terminal } from './testing/run-xinxiu.js';

jest.setTimeout(120_000);

const PASSWORD = 'a kettle on the bridge';
const STEP_MS = 30_000;
const EARLY_MS = 50;
let username: string;

beforeAll(async () => {
  const { MONGODB_URI: uri = '', XINXIU_KEYS_DIR: keys = '' } = process.env;
  const database = await connectDatabase(uri);
  const { people } = createRepositories(database, await loadFieldKeys(keys));
  username = `factor${Date.now()}`;
  await people.create({
    id: username,
    username,
    name: '令牌',
    role: 'auditor',
    department: '',
    organisation: '',
    organisationName: '',
    email: 'factor@qinghe.example',
    locale: 'zh-CN',
    passwordHash: await hashPassword(PASSWORD),
  });
  await database.close();
});

/** Not at the end of a step: a command takes a while to send it. A timer may ring a little before its time. */
async function codeOf(secret: string, steps = 0): Promise<string> {
  const left = STEP_MS - (Date.now() % STEP_MS);
  if (left < 8_000) await new Promise((resolve) => setTimeout(resolve, left + EARLY_MS));
  const timestamp = Date.now() + steps * STEP_MS;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

const secretIn = (told: string): string | undefined => /secret=([A-Z2-7]{32})/.exec(told)?.[1];

describe('the second factor on the command line', () => {
  it('is set up, asked for at the next sign-in, replaced by a recovery code, and taken away', async () => {
    const terminal = await Terminal.open();
    const env = { XINXIU_PASSWORD: PASSWORD };
    expect(await terminal.run(['login', '--user', username], env)).toMatchObject({ code: 0 });
    expect((await terminal.run(['second-factor', 'show', '--json'])).json()).toEqual([
      { state: 'off', required: false, recoveryCodesLeft: 0 },
    ]);
    let secret = '';
    const setUp = await terminal.talk(['second-factor', 'setup', '--json'], env, async (told) => {
      secret = secretIn(told) ?? '';
      return secret === '' ? undefined : codeOf(secret, -1);
    });
    expect(setUp).toMatchObject({ code: 0 });
    const [{ recoveryCodes } = { recoveryCodes: [] }] = setUp.json<{ recoveryCodes: string[] }>();
    expect(recoveryCodes).toHaveLength(10);

    const other = await Terminal.open();
    const wrong = await other.run(['login', '--user', username], { ...env, XINXIU_CODE: '000000' });
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('SECOND_FACTOR_WRONG');
    const right = { ...env, XINXIU_CODE: await codeOf(secret) };
    expect(await other.run(['login', '--user', username], right)).toMatchObject({ code: 0 });

    const byRecovery = { ...env, XINXIU_CODE: recoveryCodes[0] ?? '' };
    const args = ['access', 'token', '--user', username, '--name', 'metrics', '--days', '7', '--read-only'];
    const made = await other.run([...args, '--json'], byRecovery);
    expect(made).toMatchObject({ code: 0 });
    const [{ token } = { token: '' }] = made.json<{ token: string }>();
    const metrics = { XINXIU_TOKEN: token };
    const refused = await other.run(['access', 'end-all'], metrics);
    expect(refused.stderr).toContain('TOKEN_READ_ONLY');
    interface Access {
      readonly id: string;
      readonly name: string;
      readonly access: string;
    }
    const [listed] = (await terminal.run(['access', 'list', '--json'])).json<{ items: Access[] }>();
    const one = listed?.items.find(({ name }) => name === 'metrics');
    expect(one).toMatchObject({ access: 'read' });
    expect(await terminal.run(['access', 'end', one?.id ?? ''])).toMatchObject({ code: 0 });
    expect((await other.run(['access', 'list'], metrics)).stderr).toContain('NOT_SIGNED_IN');

    const taken = { ...env, XINXIU_CODE: recoveryCodes[1] ?? '' };
    expect(await terminal.run(['second-factor', 'remove'], taken)).toMatchObject({ code: 0 });
    expect(await terminal.run(['access', 'end-all'])).toMatchObject({ code: 0 });
    expect((await terminal.run(['access', 'list'])).stderr).toContain('NOT_SIGNED_IN');
  });
});
