import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ACTION_NAMES, ROLES, type Role } from '@xinxiu/domain';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';
import { type Operation, isOneShot, operations } from './operations.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;
let all: readonly Operation[];
const people = new Map<Role, Visitor>();

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  all = (await operations(door)).filter(isOneShot);
  const { code } = await door.department();
  for (const role of ROLES) {
    if (role === 'system') continue;
    people.set(role, await door.person(role, { department: code, organisation: '91420526000000000X' }));
  }
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const filled = ({ path }: Operation): string => path.replace(/\{\w+\}/g, 'nothing');

describe('every operation', () => {
  it('asks who is there, unless it is public', async () => {
    for (const operation of all.filter(({ isPublic }) => !isPublic)) {
      const answer = await door.knock(operation.method, filled(operation));
      expect({ operation: operation.path, code: answer.body.code }).toEqual({
        operation: operation.path,
        code: 'NOT_SIGNED_IN',
      });
    }
  });

  it('refuses every role that it is not for, and records that it did', async () => {
    let refused = 0;
    for (const operation of all) {
      for (const [role, as] of people) {
        if (!operation.roles || operation.roles.includes(role)) continue;
        const answer = await door.knock(operation.method, filled(operation), { as });
        const told = { operation: `${operation.method} ${operation.path}`, role };
        expect({ ...told, code: answer.body.code }).toEqual({ ...told, code: 'FORBIDDEN' });
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(40);
  });

  it('lets nobody in with a token that is wrong, revoked, or of a person who was disabled', async () => {
    const as = await door.person('supervisor');
    const get = () => door.knock('GET', '/v1/cases', { as });
    expect((await get()).status).toBe(200);
    expectCode(
      await door.knock('GET', '/v1/cases', { as: { ...as, token: `${as.token}x` } }),
      'NOT_SIGNED_IN',
    );
    await door.repositories.people.setActive(as.id, false);
    expectCode(await get(), 'NOT_SIGNED_IN');
    await door.repositories.people.setActive(as.id, true);
    expect((await door.knock('DELETE', '/v1/sessions/current', { as })).status).toBe(204);
    expectCode(await get(), 'NOT_SIGNED_IN');
  });
});

describe('the case of another department and of another business', () => {
  it('does not exist for them, whatever they ask of it', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const { unit } = await RepairJourney.begin(county);
    const stranger = await county.business();
    for (const { client } of [unit.reviewer, unit.leader, stranger]) {
      for (const path of [
        '',
        '/events',
        '/timeline',
        '/explanation',
        '/deadline-effects',
        '/notices',
        '/files/any',
      ]) {
        const answer = await client.get(`/cases/${caseNo}${path}`);
        expect({ path, status: answer.status, code: answer.body['code'] }).toEqual({
          path,
          status: 404,
          code: 'NOT_FOUND',
        });
      }
      for (const action of ACTION_NAMES) {
        const answer = await client.post(`/cases/${caseNo}/actions/${action}`, {}, randomUUID());
        expect({ action, status: answer.status }).toEqual({ action, status: 404 });
      }
      const list = await client.get<{ total: number }>('/cases');
      expect(list.body.total).toBe(0);
      expect((await client.get(`/records/${journey.recordId}`)).status).toBe(404);
    }
  });

  it('opens to those who take part in it, each seeing what is theirs', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const { clerk, unit, business } = journey;
    expect((await journey.act(clerk, caseNo, 'comment', { text: '内部意见' })).status).toBe(200);
    for (const { client } of [clerk, unit.reviewer, business, await county.supervisor()]) {
      expect((await client.get(`/cases/${caseNo}`)).status).toBe(200);
    }
    const types = async (who: typeof business | typeof clerk) =>
      (await who.client.get<{ items: { type: string }[] }>(`/cases/${caseNo}/events`)).body.items.map(
        ({ type }) => type,
      );
    expect(await types(clerk)).toEqual(['application-submitted', 'comment-added']);
    expect(await types(business)).toEqual(['application-submitted']);
  });

  it('gives its facts in pages that add up, each reader counting what he is shown', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const { clerk, business } = journey;
    for (const text of ['一', '二', '三', '四']) await journey.act(clerk, caseNo, 'comment', { text });
    const page = async (who: typeof business | typeof clerk, query: string) =>
      (
        await who.client.get<{ items: { seq: number }[]; total: number; nextCursor?: string }>(
          `/cases/${caseNo}/events${query}`,
        )
      ).body;
    const seqs: number[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const got = await page(clerk, `?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(got.total).toBe(5);
      expect(got.items.length).toBeLessThanOrEqual(2);
      seqs.push(...got.items.map(({ seq }) => seq));
      cursor = got.nextCursor;
    }
    expect(seqs).toEqual([1, 2, 3, 4, 5]);
    expect(await page(business, '?limit=1')).toMatchObject({ total: 1, items: [{ seq: 1 }] });
    const forged = await clerk.client.get(`/cases/${caseNo}/events?cursor=abc`);
    expect(forged).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    expect((await clerk.client.get(`/cases/${caseNo}/events?limit=0`)).status).toBe(400);
  });
});

describe('S11: steps in order', () => {
  it('cannot be skipped: each action out of turn is refused with what is allowed now', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const { clerk, unit, business } = journey;
    const early = await journey.act(unit.reviewer, caseNo, 'decide', await journey.decision(caseNo));
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      caseStatus: 'submitted',
      allowed: expect.any(Array),
    });
    const unheld = await journey.act(clerk, caseNo, 'accept', {});
    expect(unheld.body).toMatchObject({ code: 'NOT_HOLDER', allowed: expect.arrayContaining(['claim']) });
    const foreign = await journey.act(business, caseNo, 'claim', {});
    expect(foreign.status).toBe(403);
    expect(foreign.body).toMatchObject({ code: 'NOT_YOURS', whatToDo: expect.any(String) });
  });

  it('are handed to a colleague of the unit by its leader, and to nobody else', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const { clerk, unit } = journey;
    const leader = await county.clerk('department-leader');
    const assign = (personId: string) => journey.act(leader, caseNo, 'assign', { personId });
    expect((await assign(unit.reviewer.id)).body).toMatchObject({ code: 'ASSIGNEE_OUTSIDE' });
    expect((await assign('nobody')).body).toMatchObject({ code: 'ASSIGNEE_OUTSIDE' });
    expect((await journey.act(clerk, caseNo, 'assign', { personId: clerk.id })).status).toBe(403);
    expect((await assign(clerk.id)).status).toBe(200);
    expect((await journey.act(clerk, caseNo, 'accept', {})).status).toBe(200);
  });

  it('take no more than a page of text', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const items = Array.from({ length: 20 }, (_, n) => ({ id: `i${n}`, text: '补'.repeat(900) }));
    const answer = await journey.act(journey.clerk, caseNo, 'requestSupplement', { items });
    expect(answer.body).toMatchObject({ code: 'TOO_LARGE', whatToDo: expect.any(String) });
  });

  it('need a key: without one nothing is done', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const as = await door.person('credit-office', { department: 'none' });
    expectCode(
      await door.knock('POST', `/v1/cases/${caseNo}/actions/claim`, { as, json: {} }),
      'IDEMPOTENCY_KEY_MISSING',
    );
    const headers = { 'idempotency-key': 'short' };
    expectCode(
      await door.knock('POST', `/v1/cases/${caseNo}/actions/claim`, { as, json: {}, headers }),
      'INVALID_REQUEST',
    );
  });
});
