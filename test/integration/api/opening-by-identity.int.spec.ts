import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freshUserName } from '../../factories/county.js';
import { codeOf } from '../../harness/authenticator.js';
import { identityServiceFor, visit } from '../../harness/identity-service.js';
import { mailTo, mailedCode } from '../../harness/mailed-code.js';
import { startOwnApi, stopOwnApis } from '../../harness/own-process.js';
import { type Answer, Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(180_000);

let service: Awaited<ReturnType<typeof identityServiceFor>>;
let door: Door;
let admin: Visitor;

beforeAll(async () => {
  service = await identityServiceFor();
  const api = await startOwnApi(service.env);
  door = await Door.open(undefined, api.url);
  admin = await door.person('administrator');
});

afterAll(async () => {
  service?.stop();
  await stopOwnApis();
  await door.close();
});

interface Invited {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly code: string;
}

interface Begun {
  readonly url: string;
  /** What the browser keeps. */
  readonly cookie: string;
}

const PASSWORD = '新入职人员自己选的长口令 九月';
const post = (path: string, json: object, as?: Visitor): Promise<Answer> =>
  door.knock('POST', `/v1${path}`, { json, ...(as && { as }) });
const acceptBy = (code: string) => post('/invitations/acceptance', { code, password: PASSWORD });
const somebody = () => `citizen-${randomUUID()}`;

async function invited(): Promise<Invited> {
  const username = freshUserName();
  const email = `${username}@qinghe.example`;
  const post_ = { username, name: '钱进', email, role: 'auditor' };
  const { body, status } = await post('/staff', post_, admin);
  expect(status).toBe(201);
  return { id: String(body['id']), username, email, code: await mailedCode(email, 'invitation') };
}

async function begin({ code, username }: Invited, at = door): Promise<Begun> {
  const answer = await at.knock('POST', '/v1/identity-service/openings', { json: { code } });
  expect(answer).toMatchObject({ status: 201, body: { username } });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { url: String(answer.body['url']), cookie };
}

async function complete({ url, cookie }: Begun, subject: string, at = door): Promise<Answer> {
  const json = await visit(url, subject);
  return at.knock('POST', '/v1/identity-service/sign-ins/completion', { json, headers: { cookie } });
}

const open = async (person: Invited, subject: string) => complete(await begin(person), subject);

async function signIn(subject: string): Promise<Answer> {
  const answer = await post('/identity-service/sign-ins', {});
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return complete({ url: String(answer.body['url']), cookie }, subject);
}

const standing = async ({ id }: Invited) => (await door.repositories.people.find(id))?.active;
const subjectsOf = async ({ id }: Invited) =>
  (await door.repositories.identities.ofPerson(id)).map(({ subject }) => subject);
const hasSession = (answer: Answer) =>
  answer.headers.getSetCookie().some((set) => /^__Host-xinxiu=[^;]/.test(set));

describe('opening an account by the identity service', () => {
  it('takes the code of the invitation and an identity, and leaves no password', async () => {
    const person = await invited();
    const subject = somebody();
    const answer = await open(person, subject);
    expect(answer).toMatchObject({ status: 201, body: { person: { username: person.username } } });
    expect([hasSession(answer), await standing(person), await subjectsOf(person)]).toEqual([
      true,
      true,
      [subject],
    ]);
    expectCode(await acceptBy(person.code), 'CODE_INVALID');
    expectCode(await post('/identity-service/openings', { code: person.code }), 'CODE_INVALID');
    const { username } = person;
    for (const password of [person.code, PASSWORD, ''])
      expect((await post('/tokens', { username, password, name: 'test' })).status).not.toBe(201);
    // From then on it is a sign-in like any other, and nobody else's.
    expect((await signIn(subject)).status).toBe(201);
    expectCode(await signIn(somebody()), 'IDENTITY_UNBOUND');
    expect(await mailTo(person.email, 'account-opened-by-identity')).toMatch(/\S/);
    const auditor = await door.person('auditor');
    const trail = await door.knock('GET', `/v1/audit?subject=${person.id}`, { as: auditor });
    for (const action of ['account-opened', 'identity-bound', 'sign-in'])
      expect(trail.text).toContain(`"action":"${action}"`);
    expect(trail.text).not.toContain(subject);
    // Whoever wants a password after all gets one by mail, as one who lost his.
    await post('/recoveries', { username });
    const recovery = { code: await mailedCode(person.email, 'recovery'), password: PASSWORD };
    expect((await post('/recoveries/completion', recovery)).status).toBe(200);
    expect((await post('/tokens', { username, password: PASSWORD, name: 'test' })).status).toBe(201);
  });

  it('S5: where officials must have a second factor, goes on with setting one up, and then lets in', async () => {
    const strict = await startOwnApi({ ...service.env, XINXIU_SECOND_FACTOR: 'required' });
    const at = await Door.open(undefined, strict.url);
    try {
      const person = await invited();
      const first = await complete(await begin(person, at), somebody(), at);
      expectCode(first, 'SECOND_FACTOR_SETUP_NEEDED');
      expect([hasSession(first), await standing(person)]).toEqual([false, true]);
      const challenge = String(first.body.challenge);
      const setUp = await at.knock('POST', '/v1/sign-ins/second-factor-setup', { json: { challenge } });
      const json = { challenge, code: await codeOf(String(setUp.body['secret'])) };
      expect((await at.knock('POST', '/v1/sessions/second-factor', { json })).status).toBe(201);
    } finally {
      await at.close();
      await strict.stop();
    }
  });

  it('belongs to the browser that held the code: without its cookie the answer of the service opens nothing', async () => {
    const person = await invited();
    const { url } = await begin(person);
    expectCode(await complete({ url, cookie: '' }, somebody()), 'IDENTITY_FLOW_ENDED');
    // Somebody lured to the service by a link of the invited one comes back in a browser that began something else.
    const other = await post('/identity-service/sign-ins', {});
    const cookie = (other.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expectCode(await complete({ url, cookie }, somebody()), 'IDENTITY_REFUSED');
    expect([await standing(person), await subjectsOf(person)]).toEqual([false, []]);
    // The code is as good as before.
    expect((await open(person, somebody())).status).toBe(201);
  });

  it('comes to nothing for who waits with it until the account is open', async () => {
    const person = await invited();
    const waiting = await begin(person);
    expect((await acceptBy(person.code)).status).toBe(200);
    const intruder = somebody();
    expectCode(await complete(waiting, intruder), 'CODE_INVALID');
    expect(await subjectsOf(person)).toEqual([]);
    expectCode(await signIn(intruder), 'IDENTITY_UNBOUND');
  });

  it('comes to nothing when the invitation was sent again, or the person has left', async () => {
    const [again, left] = [await invited(), await invited()];
    const [one, other] = [await begin(again), await begin(left)];
    expect((await post(`/staff/${again.id}/invitation`, {}, admin)).status).toBe(200);
    expect((await post(`/staff/${left.id}/leave`, { reason: '未入职' }, admin)).status).toBe(200);
    for (const [begun, person] of [
      [one, again],
      [other, left],
    ] as const) {
      expectCode(await complete(begun, somebody()), 'CODE_INVALID');
      expect([await standing(person), await subjectsOf(person)]).toEqual([false, []]);
    }
  });

  it('is done by one of many who hold the same code at once, and binds his identity alone', async () => {
    const person = await invited();
    const subjects = [somebody(), somebody(), somebody()];
    const begun = [];
    for (const subject of subjects) begun.push([await begin(person), subject] as const);
    const answers = await Promise.all(begun.map(([one, subject]) => complete(one, subject)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const [bound = '', ...more] = await subjectsOf(person);
    expect([more, answers[subjects.indexOf(bound)]?.status]).toEqual([[], 201]);
    for (const subject of subjects.filter((one) => one !== bound))
      expectCode(await signIn(subject), 'IDENTITY_UNBOUND');
  });

  it('is refused to an identity that is of another account, and costs no code', async () => {
    const [one, other] = [await invited(), await invited()];
    const subject = somebody();
    expect((await open(one, subject)).status).toBe(201);
    const taken = await open(other, subject);
    expectCode(taken, 'IDENTITY_TAKEN');
    expect([hasSession(taken), await standing(other), await subjectsOf(other)]).toEqual([false, false, []]);
    expect((await acceptBy(other.code)).status).toBe(200);
  });

  it('is for the identity alone that an administrator has bound beforehand', async () => {
    const person = await invited();
    const subject = somebody();
    const bind = { subject, reason: '本人到场核验身份证' };
    expect((await post(`/people/${person.id}/identities`, bind, admin)).status).toBe(204);
    // Bound is not open: without the code he has not come yet.
    expectCode(await signIn(subject), 'IDENTITY_UNBOUND');
    expectCode(await open(person, somebody()), 'IDENTITY_TAKEN');
    expect((await open(person, subject)).status).toBe(201);
    expect(await subjectsOf(person)).toEqual([subject]);
  });

  it('takes no code that was made up, and none where there is no identity service', async () => {
    expectCode(await post('/identity-service/openings', { code: 'x'.repeat(43) }), 'CODE_INVALID');
    const person = await invited();
    const plain = await Door.open();
    const json = { code: person.code };
    expectCode(await plain.knock('POST', '/v1/identity-service/openings', { json }), 'IDENTITY_SERVICE_OFF');
    await plain.close();
    expect((await acceptBy(person.code)).status).toBe(200);
  });
});
