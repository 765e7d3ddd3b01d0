import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { checkUscc } from '@xinxiu/domain';
import { readDemoCounty } from '../demo-county/county-file.js';
import { PROOF_OF_PAYMENT } from '../demo/proof-of-payment.js';
import { seedsDir } from '../stack/project.js';
import { type Ran, Terminal } from '../testing/run-xinxiu.js';
import { writtenFile } from '../testing/written-file.js';

jest.setTimeout(120_000);

let clerk: Terminal;
let reviewer: Terminal;
let certificate: string;

beforeAll(async () => {
  const { password } = await readDemoCounty(seedsDir());
  [clerk, reviewer] = [await Terminal.open(), await Terminal.open()];
  for (const [terminal, user] of [
    [clerk, 'clerk'],
    [reviewer, 'market'],
  ] as const)
    expect(await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password })).toMatchObject({
      code: 0,
    });
  certificate = await writtenFile('营业执照.pdf', await PROOF_OF_PAYMENT.text());
});

/** A code whose first check alone is wrong. */
function freshPilotCode(): string {
  for (;;) {
    const code = `91420599${randomInt(1e9).toString().padStart(9, '0')}${randomInt(10)}`;
    if (checkUscc(code).reason === 'TYPO_OR_PILOT_CODE') return code;
  }
}

function confirm(code: string, who = clerk): Promise<Ran> {
  const ground = ['--ground', '试点期间发放，与营业执照一致', '--article', '营业执照原件'];
  return who.run(['uscc', 'confirm', code, '--document', certificate, ...ground, '--json']);
}

const check = (code: string): Promise<Ran> => reviewer.run(['uscc', 'check', code, '--server']);

describe('xinxiu uscc confirm, confirmed, check --server and revoke', () => {
  it('make a pilot code valid with its certificate until the confirmation is taken back', async () => {
    const code = freshPilotCode();
    expect([(await check(code)).code, (await check(code)).json()[0]]).toMatchObject([
      1,
      { valid: false, reason: 'TYPO_OR_PILOT_CODE' },
    ]);
    const confirmed = await confirm(code);
    expect([confirmed.code, confirmed.json()[0]]).toMatchObject([
      0,
      {
        code,
        state: 'confirmed',
        version: 1,
        steps: [{ type: 'confirmed', ground: { article: '营业执照原件' } }],
      },
    ]);
    const vouched = await check(code);
    expect([vouched.code, vouched.json()[0]]).toMatchObject([0, { valid: true, warning: 'CONFIRMED' }]);
    const listed = await reviewer.run(['uscc', 'confirmed', '--json']);
    expect(listed.json<{ items: object[] }>()[0]?.items).toContainEqual(expect.objectContaining({ code }));
    const file = await writtenFile('confirmed.json', listed.stdout);
    expect(await reviewer.run(['uscc', 'check', code, '--confirmed', file])).toMatchObject({ code: 0 });
    const revoked = await clerk.run(['uscc', 'revoke', code, '--reason', '证件系伪造', '--json']);
    expect([revoked.code, revoked.json()[0]]).toMatchObject([0, { code, state: 'revoked', version: 2 }]);
    expect(await check(code)).toMatchObject({ code: 1 });
    const taken = await reviewer.run(['uscc', 'confirmed', '--state', 'revoked']);
    expect(taken.stdout).toMatch(new RegExp(`^${code} +revoked .*证件系伪造$`, 'm'));
  });

  it('are refused with exit 1 for a code that no document changes, and for who is not the credit office', async () => {
    const right = await confirm('91320100748204660Q');
    expect([right.code, right.json()[0]]).toMatchObject([1, { refused: true, code: 'CODE_NOT_IN_DOUBT' }]);
    const other = await confirm(freshPilotCode(), reviewer);
    expect([other.code, other.json()[0]]).toMatchObject([1, { refused: true, code: 'FORBIDDEN' }]);
    const none = await clerk.run(['uscc', 'revoke', freshPilotCode(), '--reason', '误录', '--json']);
    expect([none.code, none.json()[0]]).toMatchObject([1, { refused: true, code: 'NOT_FOUND' }]);
    expect((await clerk.run(['uscc', 'confirm', freshPilotCode(), '--document', certificate])).code).toBe(2);
  });
});
