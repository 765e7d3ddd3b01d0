import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County, freshUserName } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { mailTo, mailedCode } from '../../harness/mailed-code.js';
import { type Answer, Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(180_000);

let door: Door;
let county: County;
let admin: Visitor;
let department: { code: string; name: string };

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  admin = await door.person('administrator');
  department = await door.department();
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const NEW_PASSWORD = '新入职人员自己选的长口令 九月';

function someone(over: Record<string, unknown> = {}) {
  const username = freshUserName();
  const email = `${username}@qinghe.example`;
  return { username, name: '钱进', email, role: 'reviewer', department: department.code, ...over };
}

const post = (path: string, json: unknown, as = admin): Promise<Answer> =>
  door.knock('POST', path, { as, json });
const accept = (code: string, password = NEW_PASSWORD): Promise<Answer> =>
  door.knock('POST', '/v1/invitations/acceptance', { json: { code, password } });
const signIn = (username: string, password = NEW_PASSWORD): Promise<Answer> =>
  door.knock('POST', '/v1/tokens', { json: { username, password, name: 'test' } });

async function opened(over: Record<string, unknown> = {}): Promise<Visitor> {
  const invited = someone(over);
  const { body } = await post('/v1/staff', invited);
  expect((await accept(await mailedCode(invited.email, 'invitation'))).status).toBe(200);
  const { body: issued } = await signIn(invited.username);
  return {
    id: String(body['id']),
    username: invited.username,
    role: invited.role as Visitor['role'],
    token: String(issued['token']),
  };
}

const supervising = { role: 'supervisor' };

describe('people of departments', () => {
  it('S4: are invited without any password: a mailed code opens the account once, for as long as it lives', async () => {
    const invited = someone();
    const answer = await post('/v1/staff', invited);
    expect(answer).toMatchObject({ status: 201, body: { standing: 'invited', department: department.code } });
    expect(answer.text).not.toMatch(/password|argon2/);
    const first = await mailedCode(invited.email, 'invitation');
    expectCode(await signIn(invited.username), 'WRONG_CREDENTIALS');
    expectCode(await signIn(invited.username, first), 'WRONG_CREDENTIALS');
    expect((await post(`/v1/staff/${answer.body['id']}/invitation`, {})).status).toBe(200);
    const second = await mailedCode(invited.email, 'invitation', 2);
    expect(second).not.toBe(first);
    expectCode(await accept(first), 'CODE_INVALID');
    expect((await accept(second)).body).toEqual({ username: invited.username });
    expectCode(await accept(second), 'CODE_INVALID');
    expect((await signIn(invited.username)).status).toBe(201);
    expectCode(await post(`/v1/staff/${answer.body['id']}/invitation`, {}), 'ACCOUNT_OPEN');
  });

  it('S4: open by one of many who use the same code at once', async () => {
    const invited = someone();
    await post('/v1/staff', invited);
    const code = await mailedCode(invited.email, 'invitation');
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('have a post that exists, and a user name of their own', async () => {
    const taken = someone();
    expect((await post('/v1/staff', taken)).status).toBe(201);
    expectCode(await post('/v1/staff', { ...someone(), username: taken.username }), 'USERNAME_TAKEN');
    const shouted = { ...someone(), username: taken.username.toUpperCase() };
    expectCode(await post('/v1/staff', shouted), 'USERNAME_TAKEN');
    const code = someone({ username: '91420599ma4a00003w' });
    expectCode(await post('/v1/staff', code), 'USERNAME_OF_BUSINESS');
    expectCode(await post('/v1/staff', someone({ department: 'NOWHERE' })), 'POST_IMPOSSIBLE');
    expectCode(await post('/v1/staff', someone({ role: 'auditor' })), 'POST_IMPOSSIBLE');
    expectCode(await post('/v1/staff', someone({ role: 'credit-office' })), 'POST_IMPOSSIBLE');
    expectCode(await post('/v1/staff', someone({ role: 'applicant' })), 'INVALID_REQUEST');
    expectCode(
      await post('/v1/staff', someone({ email: 'a@b.example\r\nBcc: c@d.example' })),
      'INVALID_REQUEST',
    );
    expectCode(await post('/v1/staff/nobody/leave', { reason: '离岗' }), 'NOT_FOUND');
    const business = await door.person('applicant', { organisation: '91420526000000000X' });
    expectCode(await post(`/v1/staff/${business.id}/leave`, { reason: '离岗' }), 'NOT_FOUND');
  });

  it('leave in one action: sessions and tokens end at once, and what they held goes back to its queue', async () => {
    const unit = await county.unit();
    const journey = await RepairJourney.begin(county, { unit });
    const caseNo = await journey.submit();
    const { clerk } = journey;
    expect((await journey.act(clerk, caseNo, 'claim', {})).status).toBe(200);
    const before = await door.knock('GET', `/v1/staff/${clerk.id}`, { as: admin });
    expect(before).toMatchObject({ status: 200, body: { openCases: 1, secondFactor: 'off' } });
    const answer = await post(`/v1/staff/${clerk.id}/leave`, { reason: '调离本县' });
    expect(answer).toMatchObject({
      status: 200,
      body: { person: { standing: 'left', leftAt: expect.any(String) }, returned: [caseNo], waiting: [] },
    });
    expect((await clerk.client.get('/cases')).status).toBe(401);
    const successor = await county.clerk();
    const { body } = await successor.client.get<{ items: { type: string; data: object; actor: object }[] }>(
      `/cases/${caseNo}/events`,
    );
    expect(body.items.at(-1)).toMatchObject({
      type: 'case-released',
      data: { reason: '经办人离岗', orderedBy: { id: admin.id, role: 'administrator' } },
      actor: { role: 'system' },
    });
    const told = await journey.business.client.get<{ items: { data: object }[] }>(`/cases/${caseNo}/events`);
    expect(told.body.items.at(-1)?.data).toEqual({ reason: '经办人离岗' });
    expect((await journey.act(successor, caseNo, 'claim', {})).status).toBe(200);
    const again = await post(`/v1/staff/${clerk.id}/leave`, { reason: '再次' });
    expect(again.body).toMatchObject({ returned: [], waiting: [] });
    expectCode(await post(`/v1/staff/${clerk.id}/move`, { ...supervising, reason: '返岗' }), 'PERSON_LEFT');
    await mailTo(clerk.email, 'access-ended');
  });

  it('move: the new rights hold from the next request on, and the old work goes back', async () => {
    const person = await opened();
    expect((await door.knock('GET', '/v1/held-rows', { as: person })).status).toBe(403);
    const credentials = { username: person.username, password: NEW_PASSWORD };
    const session = await door.knock('POST', '/v1/sessions', { json: credentials });
    const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const moved = await post(`/v1/staff/${person.id}/move`, { ...supervising, reason: '轮岗' });
    expect(moved.body).toMatchObject({ person: { role: 'supervisor', standing: 'active' }, returned: [] });
    expect(moved.body['person']).not.toHaveProperty('department');
    // A token stands for the role that it was made for, a session for the person.
    expectCode(await door.knock('GET', '/v1/sessions/current', { as: person }), 'NOT_SIGNED_IN');
    const current = await door.knock('GET', '/v1/sessions/current', { headers: { cookie } });
    expect(current.body).toMatchObject({ person: { role: 'supervisor' } });
    expectCode(
      await post(`/v1/staff/${person.id}/move`, { role: 'reviewer', reason: '无部门' }),
      'POST_IMPOSSIBLE',
    );
  });

  it('are administered by administrators alone', async () => {
    const reviewer = await opened();
    for (const path of ['/v1/staff', `/v1/staff/${reviewer.id}`, '/v1/access-review']) {
      expectCode(await door.knock('GET', path, { as: reviewer }), 'FORBIDDEN');
    }
    expectCode(await post('/v1/staff', someone(), reviewer), 'FORBIDDEN');
  });
});

describe('a list of people', () => {
  const HEAD = '登录名,姓名,邮箱,角色,部门';
  const upload = (text: string, query = '') =>
    door.upload(`/v1/staff/import${query}`, admin, 'people.csv', Buffer.from(text), 'text/csv');

  it('is tried first, then taken row by row, and repeated it invites nobody twice', async () => {
    const [one, two] = [someone(), someone()];
    const rows = [
      `${one.username},赵一,${one.email},审核员,${department.name}`,
      `${two.username},钱二,${two.email},supervisor,`,
      `${one.username},赵一,${one.email},审核员,${department.name}`,
      `bad name,孙三,nowhere,局长,${department.name}`,
      `${someone().username},李四,li@qinghe.example,审核员,没有的局`,
    ];
    const list = [HEAD, ...rows].join('\n');
    const counts = { invited: 2, unchanged: 0, refused: 3, total: 5 };
    const tried = await upload(list, '?dryRun=true');
    expect(tried).toMatchObject({ status: 200, body: counts });
    expect(await door.repositories.people.findForSignIn(one.username)).toBeUndefined();
    const taken = await upload(list);
    expect(taken.body).toMatchObject(counts);
    const results = taken.body['rows'] as { reasons: { field: string; code: string }[] }[];
    expect(results[2]?.reasons).toMatchObject([{ field: 'username', code: 'DUPLICATE' }]);
    expect(results[3]?.reasons.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['username', 'email', 'role']),
    );
    expect(results[4]?.reasons).toMatchObject([{ field: 'department', code: 'POST_IMPOSSIBLE' }]);
    expect((await upload(list)).body).toMatchObject({ invited: 0, unchanged: 2, refused: 3 });
    await mailedCode(one.email, 'invitation');
  });

  it('that cannot be read is refused as a whole', async () => {
    expectCode(await upload(''), 'FILE_EMPTY');
    expectCode(await upload('姓名,密码\n甲,123'), 'IMPORT_UNREADABLE');
    expectCode(await upload(`${HEAD}\n"never closed`), 'IMPORT_UNREADABLE');
  });
});

describe('the access review', () => {
  it('tells who may do what where and when he last signed in, and S13: as CSV gives a spreadsheet nothing to calculate', async () => {
    const person = await opened({ name: "=cmd|' /C calc'!A0" });
    const auditor = await door.person('auditor');
    const { body } = await door.knock<{ items: { id: string }[] }>(
      'GET',
      `/v1/access-review?department=${department.code}`,
      { as: auditor },
    );
    expect(body.items.find(({ id }) => id === person.id)).toMatchObject({
      role: 'reviewer',
      standing: 'active',
      lastSignInAt: expect.any(String),
    });
    const csv = await door.knock('GET', `/v1/access-review/csv?department=${department.code}`, {
      as: auditor,
    });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.text).toContain(
      `${person.username},"'=cmd|' /C calc'!A0",reviewer,${department.code},active,`,
    );
  });

  it('pages the list for the administrator', async () => {
    const query = `/v1/staff?department=${department.code}&limit=2&sort=-username`;
    const first = await door.knock<{ items: { username: string }[]; total: number; nextCursor: string }>(
      'GET',
      query,
      { as: admin },
    );
    expect(first.body.items).toHaveLength(2);
    const next = await door.knock<{ items: { username: string }[] }>(
      'GET',
      `${query}&cursor=${first.body.nextCursor}`,
      { as: admin },
    );
    const names = [...first.body.items, ...next.body.items].map(({ username }) => username);
    expect(names).toEqual([...names].sort().reverse());
  });
});
