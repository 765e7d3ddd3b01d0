import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { codeOf } from '../../harness/authenticator.js';
import { REDIRECT_URI, identityServiceFor, visit } from '../../harness/identity-service.js';
import { startOwnApi, stopOwnApis } from '../../harness/own-process.js';
import { type Answer, Door, PASSWORD, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(120_000);

let service: Awaited<ReturnType<typeof identityServiceFor>>;
let door: Door;
/** Where the service's own second factor is enough. */
let trustingDoor: Door;
let admin: Visitor;

beforeAll(async () => {
  service = await identityServiceFor();
  const { env } = service;
  const api = await startOwnApi(env);
  const trusting = await startOwnApi({
    ...env,
    XINXIU_OIDC_ACR: 'urn:example:high',
    XINXIU_SECOND_FACTOR: 'required',
  });
  door = await Door.open(undefined, api.url);
  trustingDoor = await Door.open(undefined, trusting.url);
  admin = await door.person('administrator');
});

afterAll(async () => {
  service?.stop();
  await stopOwnApis();
  await trustingDoor.close();
  await door.close();
});

interface Begun {
  readonly url: string;
  /** What the browser keeps. */
  readonly cookie: string;
}

const cookieOf = (answer: Answer<object>): string =>
  (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

async function begin(at = door): Promise<Begun> {
  const answer = await at.knock<{ url: string }>('POST', '/v1/identity-service/sign-ins');
  expect(answer.status).toBe(201);
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-xinxiu-identity=[\w-]{43}; .*HttpOnly; Secure; SameSite=Lax/,
  );
  return { url: answer.body.url, cookie: cookieOf(answer) };
}

const complete = (json: object, cookie: string, at = door): Promise<Answer> =>
  at.knock('POST', '/v1/identity-service/sign-ins/completion', { json, headers: { cookie } });

async function signIn(subject: string, at = door): Promise<Answer> {
  const { url, cookie } = await begin(at);
  return complete(await visit(url, subject), cookie, at);
}

const bind = (id: string, subject: string, as = admin): Promise<Answer> =>
  door.knock('POST', `/v1/people/${id}/identities`, {
    as,
    json: { subject, reason: '本人到场核验身份证' },
  });

async function bound(role: 'auditor' | 'supervisor' = 'auditor'): Promise<Visitor & { subject: string }> {
  const person = await door.person(role);
  const subject = `citizen-${randomUUID()}`;
  expect((await bind(person.id, subject)).status).toBe(204);
  return { ...person, subject };
}

describe('signing in by the identity service', () => {
  it('asks for a code with PKCE, state and nonce, and for nothing but who it is', async () => {
    expect((await door.knock('GET', '/v1/identity-service')).body).toEqual({ on: true, name: '一网通办' });
    const { searchParams, origin } = new URL((await begin()).url);
    expect(origin).toBe(service.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: REDIRECT_URI,
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)?.length).toBeGreaterThanOrEqual(43);
  });

  it('lets in whose identity an administrator has bound, with a session like any other', async () => {
    const person = await bound();
    const answer = await signIn(person.subject);
    expect(answer).toMatchObject({ status: 201, body: { person: { username: person.username } } });
    const cookie = answer.headers
      .getSetCookie()
      .map((set) => set.split(';')[0] ?? '')
      .find((set) => set.startsWith('__Host-xinxiu='));
    const current = await door.knock('GET', '/v1/sessions/current', { headers: { cookie: cookie ?? '' } });
    expect(current.body).toMatchObject({ person: { username: person.username } });
  });

  it('refuses an identity that nobody has bound, and tells the one who asks what an administrator needs', async () => {
    const { username } = await door.person('auditor');
    // The address of his account is no proof: who can choose his address at the service would be anybody.
    for (const subject of [`stranger-${randomUUID()}`, `${username}@qinghe.example`, username]) {
      const answer = await signIn(subject);
      expectCode(answer, 'IDENTITY_UNBOUND');
      expect(answer.body.detail).toContain(subject);
      expect(answer.headers.getSetCookie().some((set) => /^__Host-xinxiu=[^;]/.test(set))).toBe(false);
    }
  });

  it('ends with the account: a disabled one is as good as none', async () => {
    const person = await bound();
    await door.repositories.people.setActive(person.id, false);
    expectCode(await signIn(person.subject), 'IDENTITY_UNBOUND');
  });

  it('takes an answer once, and only in the browser that asked', async () => {
    const person = await bound();
    const { url, cookie } = await begin();
    const returned = await visit(url, person.subject);
    expectCode(await complete(returned, ''), 'IDENTITY_FLOW_ENDED');
    expectCode(await complete(returned, `__Host-xinxiu-identity=${'x'.repeat(43)}`), 'IDENTITY_FLOW_ENDED');
    expect((await complete(returned, cookie)).status).toBe(201);
    expectCode(await complete(returned, cookie), 'IDENTITY_FLOW_ENDED');
  });

  it('takes no answer that is not for what was asked: foreign state, foreign code, foreign issuer', async () => {
    const person = await bound();
    const attack = async (change: (own: Record<string, string>, other: Record<string, string>) => object) => {
      const [own, other] = [await begin(), await begin()];
      const returned = await visit(own.url, person.subject);
      const foreign = await visit(other.url, person.subject);
      return complete({ ...returned, ...change(returned, foreign) }, own.cookie);
    };
    expectCode(await attack((_, { state = '' }) => ({ state })), 'IDENTITY_REFUSED');
    // The code of another sign-in, injected into this one: its PKCE challenge is another.
    expectCode(await attack((_, { code = '' }) => ({ code })), 'IDENTITY_REFUSED');
    expectCode(await attack(() => ({ iss: 'https://other.example' })), 'IDENTITY_REFUSED');
    expectCode(await attack(() => ({ code: 'made-up' })), 'IDENTITY_REFUSED');
    expect((await attack(() => ({}))).status).toBe(201);
  });

  it('S5: asks for the second factor of the account, which the service does not replace unless it is told so', async () => {
    const person = await bound();
    const own = '/v1/account/second-factor';
    const { body } = await door.knock('POST', own, { as: person, json: { password: PASSWORD } });
    const secret = String(body['secret']);
    const code = await codeOf(secret, -1);
    await door.knock('POST', `${own}/confirmation`, { as: person, json: { code } });
    const first = await signIn(person.subject);
    expectCode(first, 'SECOND_FACTOR_NEEDED');
    const json = { challenge: first.body.challenge, code: await codeOf(secret) };
    expect((await door.knock('POST', '/v1/sessions/second-factor', { json })).status).toBe(201);
    expect((await signIn(person.subject, trustingDoor)).status).toBe(201);
  });

  it('S5: where officials need one, lets them in by the classes that count as one', async () => {
    const person = await bound();
    const answer = await signIn(person.subject, trustingDoor);
    expect(answer.status).toBe(201);
    const { url, cookie } = await begin(trustingDoor);
    const weak = new URL(url);
    weak.searchParams.set('acr', 'none');
    weak.searchParams.delete('acr_values');
    const returned = await visit(weak.href, person.subject);
    expectCode(await complete(returned, cookie, trustingDoor), 'SECOND_FACTOR_SETUP_NEEDED');
  });
});

describe('binding an identity', () => {
  it('is for administrators, never for themselves, and one identity is of one person', async () => {
    const [person, other] = [await bound(), await door.person('auditor')];
    expectCode(await bind(other.id, person.subject), 'IDENTITY_TAKEN');
    expectCode(await bind(admin.id, 'me'), 'NOT_YOUR_OWN');
    expectCode(await bind(other.id, 'somebody', person), 'FORBIDDEN');
    expectCode(await bind('nobody', 'somebody'), 'NOT_FOUND');
    const list = await door.knock('GET', `/v1/people/${person.id}/identities`, { as: admin });
    expect(list.body).toMatchObject({ items: [{ issuer: service.issuer, subject: person.subject }] });
  });

  it('ties the accounts that it is bound to one after the other: they are one person', async () => {
    const [first, second] = [await bound(), await door.person('auditor')];
    const path = `/v1/people/${first.id}/identities/removal`;
    await door.knock('POST', path, { as: admin, json: { reason: '离岗' } });
    expect((await bind(second.id, first.subject)).status).toBe(204);
    const { people } = door.repositories;
    expect((await people.find(second.id))?.otherIds).toEqual([first.id]);
    expect((await people.find(first.id))?.otherIds).toEqual([second.id]);
  });

  it('is taken back, and what it had let in ends', async () => {
    const person = await bound();
    const path = `/v1/people/${person.id}/identities/removal`;
    const removed = await door.knock('POST', path, { as: admin, json: { reason: '离岗' } });
    expect(removed.status).toBe(204);
    expectCode(await door.knock('GET', '/v1/sessions/current', { as: person }), 'NOT_SIGNED_IN');
    expectCode(await signIn(person.subject), 'IDENTITY_UNBOUND');
  });
});

describe('an api without an identity service', () => {
  it('says so', async () => {
    const plain = await Door.open();
    expect((await plain.knock('GET', '/v1/identity-service')).body).toEqual({ on: false, name: '' });
    expectCode(await plain.knock('POST', '/v1/identity-service/sign-ins'), 'IDENTITY_SERVICE_OFF');
    await plain.close();
  });

  it('answers 503 when the service is away', async () => {
    const away = await startOwnApi({ ...service.env, XINXIU_OIDC_ISSUER: 'http://127.0.0.1:9' });
    const at = await Door.open(undefined, away.url);
    expectCode(await at.knock('POST', '/v1/identity-service/sign-ins'), 'IDENTITY_SERVICE_UNAVAILABLE');
    await at.close();
    await away.stop();
  });
});
