import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freshUscc } from '../../factories/county.js';
import { PDF } from '../../factories/repair-journey.js';
import { type Answer, Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(120_000);

let door: Door;
let clerk: Visitor;
let administrator: Visitor;

beforeAll(async () => {
  door = await Door.open();
  clerk = await clerkOfOffice();
  administrator = await door.person('administrator');
});

afterAll(() => door.close());

async function clerkOfOffice(): Promise<Visitor> {
  const office = await door.repositories.departments.creditOffice();
  return door.person('credit-office', { department: office?.code ?? '' });
}

const business = (organisation = freshUscc()) => door.person('applicant', { organisation });
const get = (as: Visitor, path: string) => door.knock('GET', `/v1${path}`, { as });
const post = (as: Visitor, path: string, json: object = {}, key: string = randomUUID()): Promise<Answer> =>
  door.knock('POST', `/v1${path}`, { as, json, headers: { 'idempotency-key': key } });
const WANTED = { field: 'name', value: '赵小敏', reason: '登记时写错' } as const;
const ask = (as: Visitor, over: object = {}) => post(as, '/account/corrections', { ...WANTED, ...over });
const withdraw = (as: Visitor, id: string) => post(as, `/account/corrections/${id}/withdrawal`);
const decide = (as: Visitor, id: string, outcome: 'approve' | 'refuse', reason = '已核对营业执照') =>
  post(as, `/corrections/${id}/decision`, { outcome, reason });
const proofOf = async (as: Visitor) =>
  String((await door.upload('/v1/files', as, '营业执照.pdf', PDF)).body['id']);
const idOf = ({ status, body }: Answer): string => {
  expect(status).toBe(201);
  return String(body['id']);
};
const nameOf = async ({ id }: Visitor) => (await door.repositories.people.find(id))?.name;

async function valueOf(as: Visitor, field: string): Promise<unknown> {
  const { body } = await get(as, '/account/data');
  return (body['fields'] as { field: string }[]).find((one) => one.field === field);
}

async function noticesOf(as: Visitor): Promise<string[]> {
  const { body } = await get(as, '/inbox');
  return (body['items'] as { kind: string }[]).map(({ kind }) => kind);
}

describe('what is held of an account (个人信息保护法 art. 45, 46)', () => {
  it('is read by its owner, with how each of it changes; the language of mails at once', async () => {
    const person = await business();
    expect(await valueOf(person, 'name')).toMatchObject({ change: 'on-request' });
    expect(await valueOf(person, 'email')).toEqual({
      field: 'email',
      value: `${person.username}@qinghe.example`,
      change: 'mailed-code',
    });
    expect((await post(person, '/account/language', { locale: 'en' })).status).toBe(200);
    expect(await valueOf(person, 'locale')).toMatchObject({ value: 'en', change: 'at-once' });
    for (const field of ['email', 'role', 'organisation', 'passwordHash'])
      expectCode(await ask(person, { field }), 'INVALID_REQUEST');
  });
});

describe('a correction of a business', () => {
  it('is asked for with a proof, and made by the credit office: asker told, facts that stand untouched', async () => {
    const uscc = freshUscc();
    const [person, colleague] = [await business(uscc), await business(uscc)];
    expectCode(await ask(person), 'CORRECTION_IMPOSSIBLE');
    expectCode(await ask(person, { fileId: await proofOf(colleague) }), 'FILE_UNKNOWN');
    expectCode(await ask(person, { value: '420526199001011234' }), 'INVALID_REQUEST');
    const fileId = await proofOf(person);
    const before = await nameOf(person);
    const id = idOf(await ask(person, { fileId }));
    expect(idOf(await ask(person, { fileId }))).toBe(id);
    expectCode(await ask(person, { fileId, value: '赵大敏' }), 'CORRECTION_OPEN');
    expect((await get(clerk, `/corrections/${id}`)).body).toMatchObject({
      ...{ from: before, to: WANTED.value, hasProof: true, standing: 'open' },
      asker: { id: person.id, uscc },
    });
    expect((await get(clerk, `/corrections/${id}/proof`)).text).toContain('%PDF');
    for (const path of ['', '/proof'])
      expectCode(await get(administrator, `/corrections/${id}${path}`), 'NOT_FOUND');
    expectCode(await decide(administrator, id, 'approve'), 'NOT_FOUND');
    expectCode(await decide(person, id, 'approve'), 'FORBIDDEN');
    expect(await decide(clerk, id, 'approve')).toMatchObject({ status: 200, body: { standing: 'approved' } });
    expect(await nameOf(person)).toBe(WANTED.value);
    expect(await nameOf(colleague)).not.toBe(WANTED.value);
    expect(await noticesOf(person)).toContain('correction-approved');
    expect(await noticesOf(clerk)).toContain('correction-task');
    expect((await get(person, '/account/corrections')).body).toMatchObject({
      total: 1,
      items: [{ id, closed: { reason: '已核对营业执照' } }],
    });
  });

  it('of the name of the organisation is made on all its accounts', async () => {
    const uscc = freshUscc();
    const [person, colleague] = [await business(uscc), await business(uscc)];
    const wanted = { field: 'organisationName', value: '青禾新名食品有限公司' };
    const id = idOf(await ask(person, { ...wanted, fileId: await proofOf(person) }));
    expect((await decide(clerk, id, 'approve')).status).toBe(200);
    for (const one of [person, colleague])
      expect(await valueOf(one, 'organisationName')).toMatchObject({ value: wanted.value });
  });

  it('of two who decide at once one decides, and the other is told who and when', async () => {
    const person = await business();
    const other = await clerkOfOffice();
    const id = idOf(await ask(person, { fileId: await proofOf(person) }));
    const both = await Promise.all([decide(clerk, id, 'approve'), decide(other, id, 'refuse')]);
    const [won, lost] = both.sort((a, b) => a.status - b.status);
    expect(won?.status).toBe(200);
    expect(lost).toMatchObject({ status: 409, body: { code: 'CORRECTION_DECIDED' } });
    const { by, at } = won?.body['closed'] as { by: string; at: string };
    expect(lost?.body).toMatchObject({ by, at });
    expect((await nameOf(person)) === WANTED.value).toBe(won?.body['standing'] === 'approved');
    expect((await noticesOf(person)).filter((kind) => kind.startsWith('correction-'))).toHaveLength(1);
  });

  it('is refused to who keeps out of what concerns it', async () => {
    const uscc = freshUscc();
    const [person, recused] = [await business(uscc), await clerkOfOffice()];
    await post(recused, '/account/recusals', { uscc, ground: 'relative', text: '配偶任职' });
    const id = idOf(await ask(person, { fileId: await proofOf(person) }));
    expectCode(await decide(recused, id, 'approve'), 'RECUSED');
  });
});

describe('a correction of an official', () => {
  it('is decided by an administrator, never by himself', async () => {
    const [reviewer, other] = [await door.person('administrator'), administrator];
    const id = idOf(await ask(reviewer));
    expectCode(await get(clerk, `/corrections/${id}`), 'NOT_FOUND');
    expectCode(await decide(reviewer, id, 'approve'), 'SAME_PERSON');
    expect((await decide(other, id, 'refuse', '与身份证明不符')).body).toMatchObject({ standing: 'refused' });
    expect(await nameOf(reviewer)).not.toBe(WANTED.value);
    expect(await noticesOf(reviewer)).toContain('correction-refused');
    // Refused, it may be asked for anew.
    idOf(await ask(reviewer));
  });

  it('is withdrawn by who asked for it, and by nobody else; a decision comes too late then', async () => {
    const [person, other] = [await door.person('auditor'), await door.person('auditor')];
    const id = idOf(await ask(person));
    expectCode(await withdraw(other, id), 'NOT_FOUND');
    for (let times = 0; times < 2; times++)
      expect((await withdraw(person, id)).body).toMatchObject({ standing: 'withdrawn' });
    expectCode(await decide(administrator, id, 'approve'), 'CORRECTION_DECIDED');
    const next = idOf(await ask(person));
    await decide(administrator, next, 'approve');
    expectCode(await withdraw(person, next), 'CORRECTION_DECIDED');
    expectCode(await ask(person), 'CORRECTION_IMPOSSIBLE');
  });

  it('waits in the list by age, and the trail keeps it without the names (S23)', async () => {
    const [first, second, auditor] = [
      await door.person('supervisor'),
      await door.person('supervisor'),
      await door.person('auditor'),
    ];
    const ids = [idOf(await ask(first)), idOf(await ask(second))];
    const { body } = await get(administrator, '/corrections?limit=200');
    const listed = (body['items'] as { id: string }[]).map(({ id }) => id);
    expect(listed.filter((id) => ids.includes(id))).toEqual(ids);
    expect((await get(auditor, `/corrections/${ids[0]}`)).body).toMatchObject({ to: '赵某某' });
    await decide(administrator, ids[0] ?? '', 'approve');
    const trail = await entryOf(auditor, ids[0] ?? '', 'correction-approved');
    expect(trail).toContain('赵某某');
    expect(trail).not.toContain(WANTED.value);
  });

  it('that was decided and not carried out is carried out, once', async () => {
    const person = await door.person('auditor');
    const id = idOf(await ask(person));
    const { corrections } = door.repositories;
    const open = await corrections.find(id);
    const by = { id: administrator.id, name: '管理员', role: 'administrator' } as const;
    await corrections.close(open!, {
      standing: 'approved',
      by,
      at: new Date().toISOString(),
      reason: '属实',
    });
    expect((await corrections.due()).map((one) => one.id)).toContain(id);
    expect(await nameOf(person)).not.toBe(WANTED.value);
    expect((await decide(administrator, id, 'approve')).status).toBe(200);
    expect(await nameOf(person)).toBe(WANTED.value);
    expect((await corrections.due()).map((one) => one.id)).not.toContain(id);
  });
});

/** As soon as it is in the chain. */
async function entryOf(auditor: Visitor, subject: string, action: string): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    const { body, text } = await get(auditor, `/audit?subject=${subject}&action=${action}`);
    if (Number(body['total']) > 0) return text;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`No ${action} of ${subject} came into the trail.`);
}
