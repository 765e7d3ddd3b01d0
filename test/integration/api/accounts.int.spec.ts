import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mailTo, mailedCode, mailsTo } from '../../harness/mailed-code.js';
import { type Answer, Door, PASSWORD, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(180_000);

let door: Door;

beforeAll(async () => {
  door = await Door.open();
});

afterAll(() => door.close());

const NEW_PASSWORD = '找回以后另选的一个长口令 十月';
const addressOf = ({ username }: Visitor): string => `${username}@qinghe.example`;
const ask = (username: string): Promise<Answer> =>
  door.knock('POST', '/v1/recoveries', { json: { username } });
const complete = (code: string, password = NEW_PASSWORD): Promise<Answer> =>
  door.knock('POST', '/v1/recoveries/completion', { json: { code, password } });
const signIn = (username: string, password: string): Promise<Answer> =>
  door.knock('POST', '/v1/tokens', { json: { username, password, name: 'test' } });

describe('a lost password', () => {
  it('is set anew by a mailed code, once, and every session and token ends', async () => {
    const person = await door.person('reviewer', { department: 'SCJG' });
    expect(await ask(person.username)).toMatchObject({ status: 202, body: { taken: true } });
    const code = await mailedCode(addressOf(person), 'recovery');
    expect((await complete(code)).body).toEqual({ username: person.username });
    expectCode(await complete(code), 'CODE_INVALID');
    expectCode(await door.knock('GET', '/v1/sessions/current', { as: person }), 'NOT_SIGNED_IN');
    expectCode(await signIn(person.username, PASSWORD), 'WRONG_CREDENTIALS');
    expect((await signIn(person.username, NEW_PASSWORD)).status).toBe(201);
    await mailTo(addressOf(person), 'password-set');
  });

  it('lets its owner in at once who proves himself by the code, however many others have guessed', async () => {
    const person = await door.person('reviewer', { department: 'SCJG' });
    for (let n = 0; n < 7; n++) await signIn(person.username, `不对的口令 ${n}`);
    expectCode(await signIn(person.username, PASSWORD), 'TOO_MANY_ATTEMPTS');
    await ask(person.username);
    const code = await mailedCode(addressOf(person), 'recovery');
    expect((await complete(code)).status).toBe(200);
    expect((await signIn(person.username, NEW_PASSWORD)).status).toBe(201);
  });

  it('is asked for with the same answer and after the same time whether or not there is such an account', async () => {
    const person = await door.person('auditor');
    const timed = async (username: string) => {
      const since = performance.now();
      const { status, text } = await ask(username);
      return { status, text, ms: performance.now() - since };
    };
    const [known, unknown] = [
      await timed(person.username),
      await timed(`nobody-${randomUUID().slice(0, 8)}`),
    ];
    expect(unknown.status).toBe(known.status);
    expect(unknown.text).toBe(known.text);
    for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThan(450);
  });

  it('is mailed to a disabled account never, and to an account only so often', async () => {
    const gone = await door.person('auditor');
    await door.repositories.people.leave(gone.id, new Date().toISOString());
    const stormed = await door.person('auditor');
    await ask(gone.username);
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(stormed.username)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await mailedCode(addressOf(stormed), 'recovery', 3);
    expect((await mailsTo(addressOf(stormed), 'recovery')).length).toBe(3);
    expect(await mailsTo(addressOf(gone), 'recovery')).toEqual([]);
  });

  it('is not given by a code that is none, or that has expired', async () => {
    expectCode(await complete('x'.repeat(43)), 'CODE_INVALID');
    expectCode(await complete('x'), 'INVALID_REQUEST');
    const person = await door.person('auditor');
    const code = randomBytes(32).toString('base64url');
    await door.repositories.oneTimeLinks.create({
      secretHash: createHash('sha256').update(code).digest('hex'),
      purpose: 'recovery',
      subject: person.id,
      email: addressOf(person),
      expiresAt: Date.now() - 1,
    });
    expectCode(await complete(code), 'CODE_INVALID');
    expect((await signIn(person.username, PASSWORD)).status).toBe(201);
  });

  it('S1: is not replaced by a weak one, which costs no code', async () => {
    const person = await door.person('auditor');
    await ask(person.username);
    const code = await mailedCode(addressOf(person), 'recovery');
    expectCode(await complete(code, 'short'), 'PASSWORD_TOO_SHORT');
    expectCode(await complete(code, 'password123'), 'PASSWORD_COMMON');
    expectCode(await complete(code, `${person.username}1`), 'PASSWORD_GUESSABLE');
    expect((await complete(code)).status).toBe(200);
  });
});

describe('the address of an account', () => {
  const change = (as: Visitor, email: string, password = PASSWORD): Promise<Answer> =>
    door.knock('POST', '/v1/account/email', { as, json: { email, password } });
  const confirm = (as: Visitor, code: string): Promise<Answer> =>
    door.knock('POST', '/v1/account/email/confirmation', { as, json: { code } });

  it('changes by a code that went to the new one; the old one is told, and other sign-ins end', async () => {
    const person = await door.person('supervisor');
    const { body } = await signIn(person.username, PASSWORD);
    const elsewhere = { ...person, token: String(body['token']) };
    const email = `neu-${person.username}@qinghe.example`;
    expect((await change(person, email)).status).toBe(202);
    const code = await mailedCode(email, 'email-change');
    const stranger = await door.person('supervisor');
    expectCode(await confirm(stranger, code), 'CODE_INVALID');
    expect((await confirm(person, code)).status).toBe(200);
    expectCode(await confirm(person, code), 'CODE_INVALID');
    expect((await door.knock('GET', '/v1/sessions/current', { as: person })).status).toBe(200);
    expectCode(await door.knock('GET', '/v1/sessions/current', { as: elsewhere }), 'NOT_SIGNED_IN');
    const told = await mailTo(addressOf(person), 'email-changed');
    expect(told).toContain('ne***@qinghe.example');
    expect((await door.repositories.people.find(person.id))?.email).toBe(email);
  });

  it('needs the password, and an address that mail is sent to', async () => {
    const person = await door.person('supervisor');
    expectCode(await change(person, 'a@b.example', 'a wrong one'), 'WRONG_CREDENTIALS');
    expectCode(await change(person, 'user@good.com(x)evil.com'), 'INVALID_REQUEST');
    expectCode(await change(person, 'a@b.example,c@d.example'), 'INVALID_REQUEST');
  });
});

describe('what is stored of a mailed code', () => {
  it('is its hash and an id from which only the key of the machine makes it', async () => {
    const person = await door.person('auditor');
    await ask(person.username);
    const code = await mailedCode(addressOf(person), 'recovery');
    const notices = await door.repositories.notices.byCase('');
    const own = notices.filter(({ email }) => email === addressOf(person));
    expect(own).toHaveLength(1);
    expect(JSON.stringify(own)).not.toContain(code);
    expect(own[0]?.userId).toBe('');
  });
});
