import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { codeOf } from '../../harness/authenticator.js';
import { type Answer, Door, PASSWORD, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(120_000);

let door: Door;

beforeAll(async () => {
  door = await Door.open();
});

afterAll(() => door.close());

const post = (path: string, as: Visitor, json: object): Promise<Answer> =>
  door.knock('POST', `/v1/account/second-factor${path}`, { as, json });

interface Equipped extends Visitor {
  readonly secret: string;
  readonly recoveryCodes: string[];
}

/** Somebody whose second factor was confirmed with the code of the step before: that of now is not used yet. */
async function equipped(): Promise<Equipped> {
  const as = await door.person('auditor');
  const secret = String((await post('', as, { password: PASSWORD })).body['secret']);
  const { body } = await post('/confirmation', as, { code: await codeOf(secret, -1) });
  return { ...as, secret, recoveryCodes: body['recoveryCodes'] as string[] };
}

async function challengeOf({ username }: Visitor): Promise<string> {
  const answer = await door.signIn(username);
  expectCode(answer, 'SECOND_FACTOR_NEEDED');
  expect(answer.headers.get('set-cookie')).toBeNull();
  return String(answer.body.challenge);
}

const answer = (challenge: string, code: string, path = 'sessions'): Promise<Answer> =>
  door.knock('POST', `/v1/${path}/second-factor`, { json: { challenge, code } });

describe('a second factor', () => {
  it('S5: makes signing in two steps: without it there is no session and no token', async () => {
    const person = await equipped();
    const challenge = await challengeOf(person);
    const cookie = `__Host-xinxiu=${challenge}`;
    expectCode(await door.knock('GET', '/v1/sessions/current', { headers: { cookie } }), 'NOT_SIGNED_IN');
    expectCode(
      await door.knock('GET', '/v1/sessions/current', { as: { ...person, token: challenge } }),
      'NOT_SIGNED_IN',
    );
    expectCode(
      await door.knock('POST', '/v1/tokens', {
        json: { username: person.username, password: PASSWORD, name: 'x' },
      }),
      'SECOND_FACTOR_NEEDED',
    );
    expectCode(await answer(challenge, '000000'), 'SECOND_FACTOR_WRONG');
    const done = await answer(challenge, await codeOf(person.secret));
    expect(done).toMatchObject({ status: 201, body: { secondFactor: 'on' } });
    expect(done.headers.get('set-cookie')).toMatch(/^__Host-xinxiu=/);
    expectCode(await answer(challenge, await codeOf(person.secret, 1)), 'CHALLENGE_ENDED');
  });

  it('S5: takes each code once, and none of two steps ago', async () => {
    const person = await equipped();
    expectCode(
      await answer(await challengeOf(person), await codeOf(person.secret, -3)),
      'SECOND_FACTOR_WRONG',
    );
    const code = await codeOf(person.secret);
    const challenges = [await challengeOf(person), await challengeOf(person)];
    const [first = '', second = ''] = challenges;
    expect((await answer(first, code)).status).toBe(201);
    expectCode(await answer(second, code), 'SECOND_FACTOR_WRONG');
  });

  it('S5: lets one of many who bring the same code at once in', async () => {
    const person = await equipped();
    const challenges = [];
    for (let n = 0; n < 4; n++) challenges.push(await challengeOf(person));
    const code = await codeOf(person.secret);
    const answers = await Promise.all(challenges.map((challenge) => answer(challenge, code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('S3: locks who guesses codes, whatever the password, and the right code too', async () => {
    const person = await equipped();
    for (let n = 0; n < 5; n++)
      expectCode(await answer(await challengeOf(person), `00000${n}`), 'SECOND_FACTOR_WRONG');
    const locked = await answer(await challengeOf(person), await codeOf(person.secret));
    expectCode(locked, 'TOO_MANY_ATTEMPTS');
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(600);
  });

  it('is replaced by a recovery code, once each; new ones end the old', async () => {
    const person = await equipped();
    const [first = '', second = ''] = person.recoveryCodes;
    expect(person.recoveryCodes).toHaveLength(10);
    const token = await answer(await challengeOfToken(person), first.toLowerCase(), 'tokens');
    expect(token).toMatchObject({ status: 201, body: { secondFactor: 'on' } });
    expectCode(await answer(await challengeOf(person), first), 'SECOND_FACTOR_WRONG');
    const left = await door.knock('GET', '/v1/account/second-factor', { as: person });
    expect(left.body).toEqual({ state: 'on', required: false, recoveryCodesLeft: 9 });
    const renewed = await post('/recovery-codes', person, { code: await codeOf(person.secret) });
    expect(renewed.body['recoveryCodes']).toHaveLength(10);
    expectCode(await answer(await challengeOf(person), second), 'SECOND_FACTOR_WRONG');
  });

  it('is not for the session of a browser what was begun for a program', async () => {
    const person = await equipped();
    expectCode(await answer(await challengeOfToken(person), await codeOf(person.secret)), 'CHALLENGE_ENDED');
  });

  it('goes on until another one is confirmed, which needs password and a code of the present one', async () => {
    const person = await equipped();
    expectCode(await post('', person, { password: 'wrong one' }), 'WRONG_CREDENTIALS');
    expectCode(await post('', person, { password: PASSWORD }), 'SECOND_FACTOR_NEEDED');
    const [recovery = ''] = person.recoveryCodes;
    const { body } = await post('', person, { password: PASSWORD, code: recovery });
    expect(String(body['uri'])).toContain(`secret=${String(body['secret'])}`);
    expect((await answer(await challengeOf(person), await codeOf(person.secret))).status).toBe(201);
    const next = String(body['secret']);
    expect((await post('/confirmation', person, { code: await codeOf(next) })).status).toBe(200);
    expectCode(
      await answer(await challengeOf(person), await codeOf(person.secret, 1)),
      'SECOND_FACTOR_WRONG',
    );
    expect((await answer(await challengeOf(person), await codeOf(next, 1))).status).toBe(201);
  });

  it('is taken away by its owner with password and code, and confirmed by nobody who did not ask for one', async () => {
    const person = await equipped();
    const [first = ''] = person.recoveryCodes;
    expectCode(await post('/confirmation', person, { code: '123456' }), 'SECOND_FACTOR_NOT_PROPOSED');
    expectCode(await post('/removal', person, { password: PASSWORD, code: 'abc' }), 'INVALID_REQUEST');
    expect((await post('/removal', person, { password: PASSWORD, code: first })).status).toBe(204);
    expect((await door.signIn(person.username)).body).toMatchObject({ secondFactor: 'off' });
    expectCode(await post('/recovery-codes', person, { code: '123456' }), 'SECOND_FACTOR_OFF');
  });

  it('that was lost is reset by an administrator with a reason, never his own, and ends all access', async () => {
    const person = await equipped();
    const as = await door.person('administrator');
    const reset = (id: string, json: object) =>
      door.knock('POST', `/v1/people/${id}/second-factor-reset`, { as, json });
    expectCode(await reset(person.id, {}), 'INVALID_REQUEST');
    expectCode(await reset('nobody', { reason: '手机遗失' }), 'NOT_FOUND');
    expectCode(await reset(as.id, { reason: '手机遗失' }), 'NOT_YOUR_OWN');
    const waiting = await challengeOf(person);
    expect((await reset(person.id, { reason: '手机遗失，本人到场核验' })).status).toBe(204);
    expectCode(await answer(waiting, await codeOf(person.secret)), 'CHALLENGE_ENDED');
    expectCode(await door.knock('GET', '/v1/sessions/current', { as: person }), 'NOT_SIGNED_IN');
    expect((await door.signIn(person.username)).status).toBe(201);
    expectCode(await reset(person.id, { reason: '再次' }), 'SECOND_FACTOR_OFF');
  });
});

interface Link {
  readonly entry: { readonly action: string; readonly code?: string; readonly detail?: object };
}

/** As soon as the one writer of the chain has come to that entry. */
async function trailOf({ id }: Visitor, until: string): Promise<Answer<{ items: Link[] }>> {
  const as = await door.person('auditor');
  for (let tries = 0; ; tries++) {
    const path = `/v1/audit?limit=200&subject=${id}`;
    const answer = await door.knock<{ items: Link[] }>('GET', path, { as });
    if (tries === 50 || answer.body.items.some(({ entry }) => entry.action === until)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('what happens to a second factor', () => {
  it('is told to its owner by mail and in his inbox: set up, recovery code used, reset with the reason', async () => {
    const person = await equipped();
    const [first = ''] = person.recoveryCodes;
    expect((await answer(await challengeOf(person), first)).status).toBe(201);
    const as = await door.person('administrator');
    const json = { reason: '手机遗失，本人到场核验' };
    await door.knock('POST', `/v1/people/${person.id}/second-factor-reset`, { as, json });
    const { items } = await door.repositories.notices.inbox(person.id, {}, { limit: 10 });
    expect(items.map(({ kind }) => kind).sort()).toEqual([
      'recovery-code-used',
      'second-factor-on',
      'second-factor-reset',
    ]);
    for (const { email } of items) expect(email).toBe(`${person.username}@qinghe.example`);
    const reset = items.find(({ kind }) => kind === 'second-factor-reset');
    expect(reset?.content).toMatchObject({ note: json.reason });
    expect(items.find(({ kind }) => kind === 'recovery-code-used')?.content).toMatchObject({ left: 9 });
  });

  it('is in the trail: put on, used up, wrong, reset with its reason, and no code or secret', async () => {
    const person = await equipped();
    const [first = ''] = person.recoveryCodes;
    expectCode(await answer(await challengeOf(person), '000000'), 'SECOND_FACTOR_WRONG');
    expect((await answer(await challengeOf(person), first)).status).toBe(201);
    const admin = await door.person('administrator');
    const path = `/v1/people/${person.id}/second-factor-reset`;
    await door.knock('POST', path, { as: admin, json: { reason: '手机遗失，本人到场核验' } });
    const { body, text } = await trailOf(person, 'second-factor-reset');
    const seen = body.items.map(({ entry: { action, code } }) => code ?? action);
    for (const one of [
      ...['second-factor-on', 'recovery-codes-made', 'SECOND_FACTOR_NEEDED', 'SECOND_FACTOR_WRONG'],
      ...['recovery-code-used', 'sign-in', 'second-factor-reset'],
    ])
      expect(seen).toContain(one);
    expect(
      body.items.find(({ entry }) => entry.action === 'second-factor-reset')?.entry.detail,
    ).toMatchObject({
      reason: '手机遗失，本人到场核验',
    });
    for (const secret of [person.secret, ...person.recoveryCodes]) expect(text).not.toContain(secret);
  });

  it('ends every other session and token of the account, when it is put on and when it is taken away', async () => {
    const as = await door.person('auditor');
    const before = await door.knock<{ token: string }>('POST', '/v1/tokens', {
      json: { username: as.username, password: PASSWORD, name: 'before' },
    });
    const get = (token: string) => door.knock('GET', '/v1/sessions/current', { as: { ...as, token } });
    expect((await get(before.body.token)).status).toBe(200);
    const secret = String((await post('', as, { password: PASSWORD })).body['secret']);
    expect((await post('/confirmation', as, { code: await codeOf(secret, -1) })).status).toBe(200);
    expectCode(await get(before.body.token), 'NOT_SIGNED_IN');
    expect((await get(as.token)).body).toMatchObject({ secondFactor: 'on' });
    const second = await answer(await challengeOfToken(as), await codeOf(secret), 'tokens');
    const removed = await post('/removal', as, { password: PASSWORD, code: await codeOf(secret, 1) });
    expect(removed.status).toBe(204);
    expectCode(await get(String(second.body['token'])), 'NOT_SIGNED_IN');
    expect((await get(as.token)).body).toMatchObject({ secondFactor: 'off' });
  });
});

async function challengeOfToken({ username }: Visitor): Promise<string> {
  const json = { username, password: PASSWORD, name: 'program' };
  return String((await door.knock('POST', '/v1/tokens', { json })).body.challenge);
}
