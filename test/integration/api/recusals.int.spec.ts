import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County, type Official } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { type Answer, Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(180_000);

let door: Door;
let county: County;
let supervisor: Visitor;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  supervisor = await door.person('supervisor');
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const INTEREST = { ground: 'relative', text: '法定代表人系本人配偶' } as const;

function declare(who: Official, uscc: string, over: object = {}) {
  return who.client.post<Record<string, unknown>>('/account/recusals', { uscc, ...INTEREST, ...over });
}

const post = (path: string, json: unknown, as = supervisor): Promise<Answer> =>
  door.knock('POST', path, { as, json });

describe('who has an interest in an organisation', () => {
  it('gives its case back when he declares it, and is refused every act in it from then on', async () => {
    const journey = await RepairJourney.begin(county);
    const { clerk } = journey;
    const { uscc } = journey.business;
    const caseNo = await journey.submit();
    expect((await journey.act(clerk, caseNo, 'claim')).status).toBe(200);
    const declared = await declare(clerk, uscc.toLowerCase());
    expect(declared).toMatchObject({
      status: 200,
      body: { returned: [caseNo], waiting: [], recusal: { uscc, inForce: true, person: { id: clerk.id } } },
    });
    const refused = await journey.act(clerk, caseNo, 'claim');
    expect(refused).toMatchObject({ status: 403, body: { code: 'RECUSED', allowed: [] } });
    const seen = await clerk.client.get(`/cases/${caseNo}`);
    expect(seen).toMatchObject({ status: 200, body: { allowedActions: [] } });
    const colleague = await county.clerk();
    expect((await journey.act(colleague, caseNo, 'claim')).status).toBe(200);
    expect((await journey.act(colleague, caseNo, 'assign', { personId: clerk.id })).status).toBe(403);
    const { body: timeline } = await journey.business.client.get(`/cases/${caseNo}/timeline`);
    expect(JSON.stringify(timeline)).not.toMatch(/recused|配偶/);
    expect(JSON.stringify(timeline)).toContain('回避');
  });

  it('may neither verify its duties nor decide on its class, and handles other organisations', async () => {
    const journey = await RepairJourney.begin(county, { duties: 'open' });
    const { reviewer } = journey.unit;
    const other = await RepairJourney.begin(county, { unit: journey.unit });
    await declare(reviewer, journey.business.uscc);
    const record = `/records/${journey.recordId}`;
    const { body: ledger } = await reviewer.client.get<{ version: number }>(`${record}/obligations`);
    const ground = { article: '《行政处罚法》第五条', text: '按决定书认定' };
    const field = { expectedVersion: ledger.version, field: '消防', ground };
    expect((await reviewer.client.post(`${record}/field`, field)).body).toMatchObject({ code: 'RECUSED' });
    const caseNo = await other.submit();
    for (const step of other.steps(caseNo)) expect((await step.send(randomUUID())).status).toBe(200);
  });

  it('cannot end it himself; a supervisor orders and ends it, each with a reason that is kept', async () => {
    const { uscc } = await county.business();
    const clerk = await county.clerk();
    const ordered = await post(`/v1/people/${clerk.id}/recusals`, { uscc, ...INTEREST });
    expect(ordered).toMatchObject({ status: 200, body: { recusal: { inForce: true } } });
    const end = { uscc, reason: '亲属关系已解除' };
    const asClerk = await clerk.client.post(`/people/${clerk.id}/recusals/end`, end);
    expect(asClerk.status).toBe(403);
    const own = await post('/v1/account/recusals', { uscc, ...INTEREST });
    expect(own.status).toBe(200);
    expectCode(await post(`/v1/people/${supervisor.id}/recusals/end`, end), 'SAME_PERSON');
    const ended = await post(`/v1/people/${clerk.id}/recusals/end`, end);
    expect(ended.body).toMatchObject({
      inForce: false,
      article: expect.stringContaining('公务员法'),
      steps: [
        { type: 'recused', by: { id: supervisor.id } },
        { type: 'ended', reason: end.reason },
      ],
    });
    expectCode(await post(`/v1/people/${clerk.id}/recusals/end`, end), 'RECUSAL_STANDING');
    expect((await clerk.client.get('/account/recusals')).body).toMatchObject({ items: [], total: 0 });
    expect((await clerk.client.get('/account/recusals?ended=true')).body).toMatchObject({ total: 1 });
  });

  it('is in the register that overseers read, once however often it is declared, and no other official reads it', async () => {
    const { uscc } = await county.business();
    const clerk = await county.clerk();
    const answers = await Promise.all([1, 2, 3, 4].map(() => declare(clerk, uscc)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { body } = await door.knock<{ items: { steps: unknown[] }[] }>('GET', `/v1/recusals?uscc=${uscc}`, {
      as: supervisor,
    });
    expect(body).toMatchObject({ total: 1, items: [{ person: { id: clerk.id } }] });
    expect(body.items[0]?.steps).toHaveLength(1);
    expect((await clerk.client.get('/recusals')).status).toBe(403);
  });

  it('names an organisation by a right code and an official by his id', async () => {
    const clerk = await county.clerk();
    for (const uscc of ['', '123', '91420526MA00000000'])
      expect((await declare(clerk, uscc)).body).toMatchObject({ code: 'INVALID_REQUEST' });
    const { uscc } = await county.business();
    const { id } = await door.person('applicant', { organisation: uscc });
    expect((await declare(clerk, uscc, { ground: 'friend' })).status).toBe(400);
    expectCode(await post(`/v1/people/${id}/recusals`, { uscc, ...INTEREST }), 'NOT_FOUND');
    const never = await post(`/v1/people/${clerk.id}/recusals/end`, { uscc, reason: '误报' });
    expectCode(never, 'NOT_FOUND');
  });
});
