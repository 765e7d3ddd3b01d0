import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { registrationFileOwner } from '@xinxiu/persistence';
import { County, freshUscc } from '../../factories/county.js';
import { PDF } from '../../factories/repair-journey.js';
import { mailTo, mailedCode } from '../../harness/mailed-code.js';
import { type Answer, Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';
import { REGISTERED_PASSWORD, Registrar, type Registering, registrationForm } from './registering.js';

jest.setTimeout(180_000);

let door: Door;
let registrar: Registrar;
let county: County;
let office: string;
let clerks: [Visitor, Visitor];

beforeAll(async () => {
  door = await Door.open();
  registrar = new Registrar(door);
  county = await County.open();
  office = (await door.repositories.departments.creditOffice())?.code ?? '';
  const clerk = () => door.person('credit-office', { department: office });
  clerks = [await clerk(), await clerk()];
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const REASON = { code: 'PROOF_UNREADABLE', text: '营业执照不清晰，请重新上传' };

const step = (one: Registering, part: string, json: unknown = {}) => registrar.step(one, part, json);
const begun = (over: Record<string, unknown> = {}) => registrar.begun(over);
const prove = (one: Registering, name?: string, content?: Uint8Array) => registrar.prove(one, name, content);
const submitted = (over: Record<string, unknown> = {}, clock: object = {}) =>
  registrar.submitted(over, clock);

function decide(
  { id }: Registering,
  outcome: 'approve' | 'refuse',
  as = clerks[0],
  key: string = randomUUID(),
  reasons = outcome === 'refuse' ? [REASON] : [],
): Promise<Answer> {
  const headers = { 'idempotency-key': key };
  return door.knock('POST', `/v1/registration-tasks/${id}/decision`, {
    as,
    headers,
    json: { outcome, reasons },
  });
}

const signIn = (username: string): Promise<Answer> =>
  door.knock('POST', '/v1/tokens', { json: { username, password: REGISTERED_PASSWORD, name: 'test' } });

describe('a business registers', () => {
  it('by code, confirmed address and proofs, and signs in once the credit office has approved', async () => {
    const one = await submitted();
    expect(await signIn(one.uscc)).toMatchObject({ status: 401 });
    const task = await door.knock('GET', `/v1/registration-tasks/${one.id}`, { as: clerks[0] });
    expect(task.body).toMatchObject({
      uscc: one.uscc,
      codeCheck: 'valid',
      status: 'submitted',
      due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      article: '青禾县办理规则·注册审核',
      accountExists: false,
      representative: '赵明',
      email: expect.stringMatching(/^[a-z]{2}\*\*\*@qinghe\.example$/),
    });
    const auditor = await door.person('auditor');
    const overseen = await door.knock('GET', `/v1/registration-tasks/${one.id}`, { as: auditor });
    expect(overseen.body).toMatchObject({ representative: '赵某某' });
    const [proof] = task.body['proofs'] as { id: string }[];
    const file = await door.knock('GET', `/v1/registration-tasks/${one.id}/proofs/${proof?.id}`, {
      as: clerks[0],
    });
    expect(file.status).toBe(200);
    expect(await decide(one, 'approve')).toMatchObject({ status: 200, body: { status: 'approved' } });
    expect((await signIn(one.uscc)).status).toBe(201);
    await mailTo(one.email, 'registration-approved');
    const stored = await door.repositories.registrations.find(one.id);
    expect(stored).toMatchObject({ passwordHash: '', open: 0 });
  });

  it('step by step: no proof before the address is confirmed, no submission without a proof', async () => {
    const one = await begun();
    expectCode(await prove(one), 'REGISTRATION_INCOMPLETE');
    expectCode(await step(one, '/submission'), 'REGISTRATION_INCOMPLETE');
    const other = await begun();
    const code = await mailedCode(other.email, 'registration');
    expectCode(await step(one, '/confirmation', { code }), 'CODE_INVALID');
    expect((await step(other, '/confirmation', { code })).body).toMatchObject({ status: 'confirmed' });
    expectCode(await step(other, '/confirmation', { code }), 'CODE_INVALID');
    expectCode(await step(other, '/submission'), 'REGISTRATION_INCOMPLETE');
    expectCode(await prove(other, 'x.pdf', Buffer.from('<html>')), 'FILE_TYPE');
    expectCode(await step({ ...other, key: one.key }, '/submission'), 'NOT_FOUND');
    expectCode(await step({ ...other, id: 'nothing' }, '/submission'), 'NOT_FOUND');
  });

  it('with ten proofs at most, and no file stays that found no place among them', async () => {
    const one = await begun();
    await registrar.confirm(one);
    const answers = await Promise.all(Array.from({ length: 12 }, () => prove(one)));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(2);
    for (const answer of refused) expectCode(answer, 'TOO_MANY_PROOFS');
    expect(await door.repositories.files.idsOf(registrationFileOwner(one.id))).toHaveLength(10);
  });

  it('puts a wrong proof away with its content, as long as it was not handed over', async () => {
    const one = await begun();
    await registrar.confirm(one);
    const wrong = await prove(one, '11010519491231002X.pdf');
    const right = await prove(one, '110105194912310038.pdf');
    expectCode(await registrar.drop({ ...one, key: randomUUID() }, wrong.body['id']), 'NOT_FOUND');
    for (const _ of [1, 2]) expect((await registrar.drop(one, wrong.body['id'])).status).toBe(204);
    const read = () =>
      door.knock('GET', `/v1/registrations/${one.id}`, { headers: { 'x-registration-key': one.key } });
    // What is left has another place among them, and is still read.
    expect((await read()).body).toMatchObject({
      proofs: [{ id: right.body['id'], name: right.body['name'] }],
    });
    expect(await door.repositories.files.idsOf(registrationFileOwner(one.id))).toEqual([right.body['id']]);
    expect((await step(one, '/submission')).status).toBe(201);
    expectCode(await registrar.drop(one, right.body['id']), 'REGISTRATION_SUBMITTED');
    expect((await read()).body).toMatchObject({ proofs: [{ id: right.body['id'] }] });
  });

  it('S1: with a password that is short, common or made of its own names is refused at once', async () => {
    const begin = (password: string) =>
      door.knock('POST', '/v1/registrations', { json: registrationForm({ password }) });
    expectCode(await begin('short'), 'PASSWORD_TOO_SHORT');
    expectCode(await begin('password123'), 'PASSWORD_COMMON');
    expectCode(await begin('青禾新丰食品有限公司1'), 'PASSWORD_GUESSABLE');
  });

  it('with a code that is none is refused; one of the pilot goes to the clerk to be confirmed', async () => {
    const uscc = freshUscc();
    const wrong = `${uscc.slice(0, 9)}${uscc[9] === '1' ? '2' : '1'}${uscc.slice(10)}`;
    const json = (code: string) => ({ json: registrationForm({ uscc: code }) });
    expectCode(await door.knock('POST', '/v1/registrations', json(wrong)), 'INVALID_REQUEST');
    expectCode(await door.knock('POST', '/v1/registrations', json('440101199001010015')), 'INVALID_REQUEST');
    const pilot = `${uscc.slice(0, 17)}${uscc[17] === 'A' ? 'B' : 'A'}`;
    const one = await submitted({ uscc: pilot });
    const task = await door.knock('GET', `/v1/registration-tasks/${one.id}`, { as: clerks[0] });
    expect(task.body).toMatchObject({ codeCheck: 'pilot-or-typo' });
    const licence = await door.upload('/v1/files', clerks[0], '执照.pdf', PDF);
    const ground = { article: '青禾县信用信息管理办法第八条', text: '已核对登记证' };
    const confirmed = { code: pilot, fileId: licence.body['id'], ground };
    expect((await door.knock('POST', '/v1/confirmed-codes', { as: clerks[0], json: confirmed })).status).toBe(
      200,
    );
    const after = await door.knock('GET', `/v1/registration-tasks/${one.id}`, { as: clerks[0] });
    expect(after.body).toMatchObject({ codeCheck: 'valid' });
  });

  it('with the same answer whether or not the code has an account, whose owner is told', async () => {
    const owner = await county.business();
    const plain = await door.knock('POST', '/v1/registrations', { json: registrationForm() });
    const known = await door.knock('POST', '/v1/registrations', {
      json: registrationForm({ uscc: owner.uscc }),
    });
    expect(known.status).toBe(plain.status);
    expect(Object.keys(known.body)).toEqual(Object.keys(plain.body));
    const one = await submitted({ uscc: owner.uscc });
    await mailTo(owner.email, 'registration-attempted');
    const task = await door.knock('GET', `/v1/registration-tasks/${one.id}`, { as: clerks[0] });
    expect(task.body).toMatchObject({ accountExists: true });
    expectCode(await decide(one, 'approve'), 'ACCOUNT_EXISTS');
    expect((await decide(one, 'refuse')).status).toBe(200);
  });

  it('again after a refusal with its reasons; of two registrations of one code one gets the account', async () => {
    const first = await submitted();
    expect((await decide(first, 'refuse')).body).toMatchObject({ status: 'refused' });
    expect(await mailTo(first.email, 'registration-refused')).toContain(REASON.text);
    const own = await door.knock('GET', `/v1/registrations/${first.id}`, {
      headers: { 'x-registration-key': first.key },
    });
    expect(own.body).toMatchObject({ status: 'refused', reasons: [REASON] });
    const [second, third] = [await submitted({ uscc: first.uscc }), await submitted({ uscc: first.uscc })];
    const answers = await Promise.all([decide(second, 'approve'), decide(third, 'approve', clerks[1])]);
    expect(answers.map(({ body }) => body.code ?? body['status']).sort()).toEqual([
      'ACCOUNT_EXISTS',
      'approved',
    ]);
  });
});

describe('the decision', () => {
  it('is made by one of two clerks; the other is told who and when', async () => {
    const one = await submitted();
    const answers = await Promise.all([decide(one, 'approve'), decide(one, 'refuse', clerks[1])]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const late = await decide(one, 'refuse', clerks[1]);
    expectCode(late, 'REGISTRATION_DECIDED');
    expect(late.body).toMatchObject({ by: expect.any(String), at: expect.any(String) });
  });

  it('repeated with its key is the same one, also when the registration has ended', async () => {
    const one = await submitted();
    const key = randomUUID();
    expect((await decide(one, 'refuse', clerks[0], key)).body).toMatchObject({ status: 'refused' });
    expect((await decide(one, 'refuse', clerks[0], key)).body).toMatchObject({ status: 'refused' });
    expectCode(await decide(one, 'refuse', clerks[0], randomUUID()), 'REGISTRATION_DECIDED');
  });

  it('is for the credit office: no other department even knows of it', async () => {
    const one = await submitted();
    const { code } = await door.department();
    const stranger = await door.person('reviewer', { department: code });
    expectCode(await door.knock('GET', `/v1/registration-tasks/${one.id}`, { as: stranger }), 'NOT_FOUND');
    expectCode(await decide(one, 'approve', stranger), 'NOT_FOUND');
    const list = await door.knock('GET', '/v1/registration-tasks', { as: stranger });
    expect(list.body).toMatchObject({ items: [], total: 0 });
    expectCode(await decide(one, 'refuse', clerks[0], randomUUID(), []), 'REASONS_MISSING');
    const business = await door.person('applicant', { organisation: one.uscc });
    expectCode(await decide(one, 'approve', business), 'FORBIDDEN');
  });

  it('is reminded of and escalated in working time', async () => {
    const testClock = { legalNow: '2026-03-02T02:00:00.000Z', dayMs: 400 };
    await submitted({}, { testClock });
    const supervisor = await door.repositories.people.withRole('supervisor');
    await mailTo(supervisor[0]?.email ?? '', 'registration-escalation');
  });

  it('pages and filters as every list', async () => {
    const one = await submitted();
    const query = `/v1/registration-tasks?q=${one.uscc}&status=submitted`;
    const { body } = await door.knock('GET', query, { as: clerks[0] });
    expect(body).toMatchObject({ total: 1, items: [{ id: one.id }] });
    expectCode(
      await door.knock('GET', '/v1/registration-tasks?sort=name', { as: clerks[0] }),
      'INVALID_REQUEST',
    );
  });
});
