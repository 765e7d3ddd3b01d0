import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { Door, type Visitor } from './door.js';
import { expectCode, expectProblem } from './expect-problem.js';
import { type Operation, isOneShot, operations } from './operations.js';

jest.setTimeout(120_000);

let door: Door;
let all: readonly Operation[];
const people = new Map<string, Visitor>();

beforeAll(async () => {
  door = await Door.open();
  all = (await operations(door)).filter(isOneShot);
  for (const role of ['applicant', 'credit-office'] as const) {
    people.set(
      role,
      await door.person(role, { organisation: role === 'applicant' ? '91420526000000000X' : '' }),
    );
  }
});

afterAll(() => door.close());

function whoMay({ roles, isPublic }: Operation): Visitor | undefined {
  return isPublic ? undefined : people.get(roles?.includes('applicant') ? 'applicant' : 'credit-office');
}

const part = fc.oneof(
  fc.constantFrom('x', '$where', '__proto__', '..%2f..%2fetc', '%00', 'XF-2026-999999', 'claim'),
  fc.uuid(),
);
const query = fc.dictionary(
  fc.constantFrom('q', 'limit', 'cursor', 'at', 'uscc[$regex]', 'status', 'sort'),
  fc.string(),
  {
    maxKeys: 3,
  },
);

describe('anything that may come in', () => {
  it('gets an answer or a problem with a code and what to do, from every endpoint; never a 500', async () => {
    expect(all.length).toBeGreaterThan(30);
    // Who signs out everywhere has no access for what comes after: such a route gets a person of its own.
    const leaving = await door.person('applicant', { organisation: '91420526000000000X' });
    for (const operation of all) {
      const as = operation.method === 'DELETE' ? leaving : whoMay(operation);
      const property = fc.asyncProperty(fc.jsonValue(), part, query, async (json, id, params) => {
        const path = operation.path.replace(/\{\w+\}/g, id);
        const search = new URLSearchParams(params).toString();
        const hasBody = operation.method !== 'GET';
        const answer = await door.knock(operation.method, `${path}?${search}`, {
          as,
          ...(hasBody && { json }),
          headers: { 'idempotency-key': 'fuzz-fuzz-fuzz' },
        });
        const what = `${operation.method} ${path}?${search} ${JSON.stringify(json).slice(0, 200)}`;
        expect({ what, ok: answer.status < 500 }).toEqual({ what, ok: true });
        if (answer.status >= 400) expectProblem(answer, what);
      });
      await fc.assert(property, { numRuns: operation.path === '/v1/tokens' ? 5 : 12 });
    }
  });

  it('that is no JSON, too deep, too large, of another type or at no address is named as such', async () => {
    const as = people.get('applicant');
    const headers = { 'content-type': 'application/json' };
    const send = (body: string, more = headers) =>
      door.knock('POST', '/v1/applications', { as, body, headers: more });
    expectCode(await send('{"recordId":'), 'MALFORMED_BODY');
    expectCode(await send('"text"'), 'INVALID_REQUEST');
    expectCode(await send(`${'[1,'.repeat(200)}1${']'.repeat(200)}`), 'INVALID_REQUEST');
    expectCode(await send(JSON.stringify({ recordId: 'x'.repeat(300_000) })), 'TOO_LARGE');
    expectCode(
      await send('recordId=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      'UNSUPPORTED_MEDIA_TYPE',
    );
    expectCode(await send('<a/>', { 'content-type': 'text/xml' }), 'UNSUPPORTED_MEDIA_TYPE');
    expectCode(await door.knock('GET', '/v1/nothing-here'), 'NOT_FOUND');
    const wrongMethod = await door.knock('PUT', '/v1/cases');
    expectCode(wrongMethod, 'METHOD_NOT_ALLOWED');
    expect(wrongMethod.headers.get('allow')).toBe('GET');
  });

  it('that says a thing twice, anywhere in it, is refused with the key, and JSON that is not UTF-8 as such', async () => {
    const send = (
      path: string,
      body: string | Uint8Array<ArrayBuffer>,
      type = 'application/json',
      language = 'en',
    ) =>
      door.knock('POST', path, {
        body,
        as: people.get('applicant'),
        headers: { 'content-type': type, 'accept-language': language },
      });
    const twice =
      '{"kind":"penalty","commitment":{"a":{"\\u0066ine":1,"fine":2}},"decisionDate":"2026-05-01"}';
    for (const path of ['/v1/eligibility', '/v1/applications']) {
      const answer = await send(path, twice);
      expectCode(answer, 'INVALID_REQUEST');
      expect(answer.body.detail).toBe('"fine" stands twice in one object; keep the one that holds.');
    }
    const chinese = await send('/v1/eligibility', twice, 'application/json', 'zh');
    expect(chinese.body.detail).toBe('“fine”出现两次；请只保留有效的一个。');
    const once = '{"kind":"penalty","commitment":{"text":"\\"text\\":1"},"decisionDate":"2026-05-01"}';
    expect((await send('/v1/eligibility', once)).status).toBe(200);
    const wide = new Uint8Array(Buffer.from(twice, 'utf16le'));
    expectCode(
      await send('/v1/eligibility', wide, 'application/json; charset=utf-16le'),
      'UNSUPPORTED_MEDIA_TYPE',
    );
    const gb18030 = Buffer.from(
      '{"kind":"penalty","penaltyKinds":["\xb7\xa3\xbf\xee"],"decisionDate":"2026-05-01"}',
      'latin1',
    );
    const foreign = await send('/v1/eligibility', new Uint8Array(gb18030));
    expectCode(foreign, 'UNSUPPORTED_MEDIA_TYPE');
    expect(foreign.body.detail).toBe('A JSON body is in UTF-8.');
  });

  it.each([
    ['zh-CN,zh;q=0.9', '尚未登录', '请先登录。'],
    ['en-GB,en;q=0.9,zh;q=0.5', 'Not signed in', 'This needs somebody who is signed in.'],
    ['fr', '尚未登录', '请先登录。'],
  ])('asked for in %s is answered so, under the same code', async (language, title, detail) => {
    const answer = await door.knock('GET', '/v1/cases', { headers: { 'accept-language': language } });
    expect(answer.body).toMatchObject({ code: 'NOT_SIGNED_IN', title, detail });
  });

  it('is named place by place in the language that is asked for', async () => {
    const json = { recordId: 'p 1', $where: 'x' };
    const told = async (language: string) => {
      const headers = { 'accept-language': language };
      const { body } = await door.knock('POST', '/v1/applications', {
        as: people.get('applicant'),
        json,
        headers,
      });
      return (body as { errors: { path: string; message: string }[] }).errors;
    };
    const [zh, en] = [await told('zh'), await told('en')];
    expect(zh.map(({ path }) => path)).toEqual(en.map(({ path }) => path));
    for (const { message } of zh) expect(message).toMatch(/\p{Script=Han}/u);
    for (const { message } of en) expect(message).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('S12: operators of the store', () => {
  it.each([
    ['POST', '/v1/sessions', { username: { $ne: null }, password: { $ne: null } }],
    ['POST', '/v1/tokens', { username: 'a', password: { $gt: '' }, name: 'x' }],
    ['POST', '/v1/applications', { recordId: { $ne: null } }],
    ['POST', '/v1/applications', { recordId: 'p-1', $where: 'sleep(1000)' }],
  ])('in %s %s are refused as invalid', async (method, path, json) => {
    const as = path === '/v1/applications' ? people.get('applicant') : undefined;
    expectCode(await door.knock(method, path, { as, json }), 'INVALID_REQUEST');
  });

  it('in a query are unknown parameters', async () => {
    const as = people.get('credit-office');
    for (const search of [
      'uscc[$regex]=.*',
      'status[$ne]=submitted',
      'q[]=a',
      '__proto__[x]=1',
      'status=a&status=b',
    ]) {
      expectCode(await door.knock('GET', `/v1/cases?${search}`, { as }), 'INVALID_REQUEST');
    }
  });

  it('as __proto__ or as a field that nobody asked for are refused', async () => {
    const as = people.get('applicant');
    const headers = { 'content-type': 'application/json' };
    for (const body of [
      '{"recordId":"p-1","__proto__":{"admin":true}}',
      '{"recordId":"p-1","status":"completed"}',
    ]) {
      expectCode(await door.knock('POST', '/v1/applications', { as, body, headers }), 'INVALID_REQUEST');
    }
  });
});

describe('the public question for eligibility', () => {
  const ask = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    door.knock('POST', '/v1/eligibility', { body, headers });
  const record = { kind: 'penalty', penaltyKinds: ['罚款'], fineYuan: 20_000, decisionDate: '2026-06-27' };
  const nested = (deep: number) => `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`;

  it.each([
    ['that is deeply nested', nested(200), 'INVALID_REQUEST'],
    [
      'with a deeply nested commitment',
      `{"kind":"penalty","decisionDate":"2026-06-27","commitment":${nested(200)}}`,
      'INVALID_REQUEST',
    ],
    ['that is an array', JSON.stringify([record]), 'INVALID_REQUEST'],
    ['that is an array of arrays', `${'['.repeat(200)}${']'.repeat(200)}`, 'INVALID_REQUEST'],
    ['that is null', 'null', 'INVALID_REQUEST'],
    ['that is cut off', '{"kind":"penalty",', 'MALFORMED_BODY'],
    ['that is empty', '', 'INVALID_REQUEST'],
    ['that is too large', JSON.stringify({ ...record, field: '食'.repeat(300_000) }), 'TOO_LARGE'],
    ['with an array for a kind', JSON.stringify({ ...record, kind: ['penalty'] }), 'INVALID_REQUEST'],
    [
      'with more penalties than a decision has',
      JSON.stringify({ ...record, otherPenalties: Array.from({ length: 51 }, () => ({})) }),
      'INVALID_REQUEST',
    ],
    ['with a field of no pack', JSON.stringify({ ...record, field: '不存在的领域' }), 'FIELD_UNKNOWN'],
    ['with a name that nobody asked for', JSON.stringify({ ...record, name: '某某' }), 'INVALID_REQUEST'],
    ['with __proto__', `{"__proto__":{"kind":"other"},${JSON.stringify(record).slice(1)}`, 'INVALID_REQUEST'],
    ['with an operator of the store', JSON.stringify({ ...record, fineYuan: { $gt: 0 } }), 'INVALID_REQUEST'],
  ])('%s is refused by a stable code', async (_, body, code) => {
    expectCode(await ask(body), code);
  });

  it.each([{ body: '' }, {}])('without a body (%j) is told that there is none', async (sent) => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
    const { body } = await door.knock('POST', '/v1/eligibility', { ...sent, headers });
    expect(body).toMatchObject({ detail: 'There is no body: send a JSON object.' });
    expect(body.errors).toBeUndefined();
  });

  it('with a field of no pack is told which ones there are', async () => {
    const { body } = await ask(JSON.stringify({ ...record, field: '不存在的领域' }));
    expect(body.allowed).toEqual(expect.arrayContaining(['食品', '消防', '市场监管']));
  });

  it.each(['1e308', '1e999', '-1', '"20000"', 'NaN'])('with a fine of %s is refused', async (fine) => {
    const answer = await ask(`{"kind":"penalty","decisionDate":"2026-06-27","fineYuan":${fine}}`);
    expectCode(answer, fine === 'NaN' ? 'MALFORMED_BODY' : 'INVALID_REQUEST');
  });

  it.each(['2026-02-30', '2026-6-27', '27.06.2026', '0000-00-00', '+012026-06-27', '2026-06-27T00:00:00Z'])(
    'with the day %s, of the decision or of the question, is refused',
    async (day) => {
      expectCode(await ask(JSON.stringify({ ...record, decisionDate: day })), 'INVALID_REQUEST');
      const at = `/v1/eligibility?at=${encodeURIComponent(day)}`;
      expectCode(await door.knock('POST', at, { json: record }), 'INVALID_REQUEST');
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/xml', 'application/octet-stream'])(
    'as %s is of another type',
    async (type) => {
      expectCode(await ask(JSON.stringify(record), { 'content-type': type }), 'UNSUPPORTED_MEDIA_TYPE');
    },
  );

  it('is answered afterwards as before: nothing of it was kept', async () => {
    const answer = await ask(JSON.stringify(record));
    expect([answer.status, answer.body]).toMatchObject([200, { earliestApplication: '2026-09-27' }]);
  });
});
