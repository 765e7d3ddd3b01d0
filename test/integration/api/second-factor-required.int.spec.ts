import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { codeOf } from '../../harness/authenticator.js';
import { startOwnApi, stopOwnApis } from '../../harness/own-process.js';
import { type Answer, Door, PASSWORD, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(120_000);

/** Where a second factor is for who wants one. */
let optional: Door;
/** The same county, where officials must have one: as in production. */
let required: Door;

beforeAll(async () => {
  optional = await Door.open();
  const api = await startOwnApi({ XINXIU_SECOND_FACTOR: 'required' });
  required = await Door.open(undefined, api.url);
});

afterAll(async () => {
  await stopOwnApis();
  await required.close();
  await optional.close();
});

const signIn = ({ username }: Visitor, door = required): Promise<Answer> => door.signIn(username);
const current = (door: Door, headers: Record<string, string>): Promise<Answer> =>
  door.knock('GET', '/v1/sessions/current', { headers });
const bearer = ({ token }: Visitor) => ({ authorization: `Bearer ${token}` });

/** Signs an official in for the first time: the sign-in itself sets the second factor up. */
async function enrolled(person: Visitor): Promise<{ answer: Answer; secret: string }> {
  const first = await signIn(person);
  expectCode(first, 'SECOND_FACTOR_SETUP_NEEDED');
  const challenge = String(first.body.challenge);
  const setUp = await required.knock('POST', '/v1/sign-ins/second-factor-setup', { json: { challenge } });
  const secret = String(setUp.body['secret']);
  const json = { challenge, code: await codeOf(secret, -1) };
  return { secret, answer: await required.knock('POST', '/v1/sessions/second-factor', { json }) };
}

describe('where officials must have a second factor', () => {
  it('S5: the password alone gives one who has none nothing but the way to set one up', async () => {
    const person = await optional.person('credit-office', { department: 'XYB' });
    const first = await signIn(person);
    expectCode(first, 'SECOND_FACTOR_SETUP_NEEDED');
    expect(first.headers.get('set-cookie')).toBeNull();
    const challenge = String(first.body.challenge);
    for (const path of ['/v1/sessions/current', '/v1/cases', '/v1/account/second-factor']) {
      expectCode(await required.knock('GET', path, { as: { ...person, token: challenge } }), 'NOT_SIGNED_IN');
      const cookie = `__Host-xinxiu=${challenge}`;
      expectCode(await required.knock('GET', path, { headers: { cookie } }), 'NOT_SIGNED_IN');
    }
    const early = { challenge, code: '123456' };
    expectCode(
      await required.knock('POST', '/v1/sessions/second-factor', { json: early }),
      'SECOND_FACTOR_NOT_PROPOSED',
    );
    const { answer } = await enrolled(person);
    expect(answer).toMatchObject({ status: 201, body: { secondFactor: 'on' } });
    expect(answer.body['recoveryCodes']).toHaveLength(10);
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await current(required, { cookie })).status).toBe(200);
    expectCode(await signIn(person), 'SECOND_FACTOR_NEEDED');
  });

  it('S5: what was made without one gives officials nothing any more, and businesses what it did', async () => {
    const official = await optional.person('reviewer', { department: 'D-none' });
    expect((await current(optional, bearer(official))).status).toBe(200);
    expectCode(await current(required, bearer(official)), 'NOT_SIGNED_IN');
    const business = await optional.person('applicant', { organisation: '91420526000000000X' });
    expect((await current(required, bearer(business))).status).toBe(200);
    expect((await signIn(business)).status).toBe(201);
    // With the role of an official his sessions of before are not enough.
    const cookie = ((await signIn(business)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    await optional.promote(business.id, 'auditor');
    expectCode(await current(required, { cookie }), 'NOT_SIGNED_IN');
  });

  it('nobody of them does without it, and a reset leads to a new one', async () => {
    const person = await optional.person('auditor');
    const { answer, secret } = await enrolled(person);
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const headers = { cookie, 'x-csrf-token': String(answer.body['csrfToken']) };
    const json = { password: PASSWORD, code: await codeOf(secret) };
    expectCode(
      await required.knock('POST', '/v1/account/second-factor/removal', { headers, json }),
      'SECOND_FACTOR_REQUIRED',
    );
    await optional.repositories.secondFactors.remove(person.id);
    expectCode(await signIn(person), 'SECOND_FACTOR_SETUP_NEEDED');
  });

  it('S5: a code is used once in all processes together', async () => {
    const person = await optional.person('auditor');
    const { secret } = await enrolled(person);
    const challenges = [];
    for (const door of [required, optional, required, optional])
      challenges.push({ door, challenge: String((await signIn(person, door)).body.challenge) });
    const code = await codeOf(secret);
    const answers = await Promise.all(
      challenges.map(({ door, challenge }) =>
        door.knock('POST', '/v1/sessions/second-factor', { json: { challenge, code } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
  });
});
