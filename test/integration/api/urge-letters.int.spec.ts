import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ForeseenReminder, UrgeLetterView } from '@xinxiu/contracts';
import { County, type Official } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { mailTo } from '../../harness/mailed-code.js';
import { until } from '../../harness/until.js';
import { Door } from './door.js';

jest.setTimeout(120_000);

let county: County;
let door: Door;
let supervisor: Official;
beforeAll(async () => {
  county = await County.open();
  door = await Door.open();
  supervisor = await county.supervisor();
});
afterAll(async () => {
  await county.close();
  await door.close();
});

const WHY = { reason: '核实超期', demand: '说明原因和完成日期', workingDays: 2 };
const issue = (by: Official, caseNo: string, key?: string) =>
  by.client.post<{ id: string; number: string }>('/urge-letters', { caseNo, ...WHY }, key);
const answer = (by: Official, id: string, key?: string) =>
  by.client.post(`/urge-letters/${id}/answer`, { text: '已安排核实。' }, key);
const letter = async (by: Official, id: string) =>
  (await by.client.get<UrgeLetterView>(`/urge-letters/${id}`)).body;

/** A case that its clerk holds. @param dayMs real ms of a legal day; absent: in real time */
async function held(dayMs?: number): Promise<{ journey: RepairJourney; caseNo: string }> {
  const journey = await RepairJourney.begin(county);
  const clock = dayMs === undefined ? {} : { testClock: { legalNow: '2027-03-01T02:00:00.000Z', dayMs } };
  const path = `/applications/${await journey.draft()}/submit`;
  const { caseNo } = (await journey.business.client.post<{ caseNo: string }>(path, clock)).body;
  await journey.act(journey.clerk, caseNo, 'claim');
  return { journey, caseNo };
}

describe('an urge letter', () => {
  it('goes to the holder, is answered by him alone, once, and its issuer is told', async () => {
    const { journey, caseNo } = await held();
    const { clerk } = journey;
    const { status, body } = await issue(supervisor, caseNo);
    expect([status, body.number]).toEqual([201, expect.stringMatching(/^DB-\d{4}-\d{6}$/)]);
    expect(await mailTo(clerk.email, 'urge-issued')).toContain(WHY.demand);
    expect(await letter(clerk, body.id)).toMatchObject({
      status: 'open',
      allowed: ['answer'],
      overdue: false,
    });
    expect((await answer(await county.clerk(), body.id)).body).toMatchObject({ code: 'NOT_YOURS' });
    expect((await answer(journey.unit.reviewer, body.id)).status).toBe(404);
    const key = randomUUID();
    const first = await answer(clerk, body.id, key);
    expect([first.status, first.body]).toEqual([200, expect.objectContaining({ status: 'answered' })]);
    expect((await answer(clerk, body.id, key)).body).toEqual(first.body);
    expect((await answer(clerk, body.id)).body).toMatchObject({ code: 'URGE_ENDED' });
    expect(await mailTo(supervisor.email, 'urge-answered')).toContain('已安排核实。');
    expect((await letter(supervisor, body.id)).end).toMatchObject({ text: '已安排核实。' });
  });

  it('is one for one key, stands in the list of those whom it concerns, and is withdrawn with a reason', async () => {
    const { journey, caseNo } = await held();
    const key = randomUUID();
    const [{ body }, again] = [await issue(supervisor, caseNo, key), await issue(supervisor, caseNo, key)];
    expect(again.body).toEqual(body);
    const listed = async (by: Official) =>
      (await by.client.get<{ items: UrgeLetterView[]; total: number }>(`/urge-letters?q=${caseNo}`)).body;
    expect(await listed(journey.clerk)).toMatchObject({ total: 1, items: [{ id: body.id }] });
    expect((await listed(journey.unit.reviewer)).total).toBe(0);
    const path = `/urge-letters/${body.id}/withdrawal`;
    expect((await journey.clerk.client.post(path, { reason: '不适用' })).status).toBe(403);
    const { status } = await supervisor.client.post(path, { reason: '已口头答复。' });
    expect([status, (await letter(supervisor, body.id)).status]).toEqual([200, 'withdrawn']);
    expect(await mailTo(journey.clerk.email, 'urge-withdrawn')).toContain('已口头答复。');
  });

  it('is refused to who leads another department, for too many days, and on a case that waits for nobody of the county', async () => {
    const { journey, caseNo } = await held();
    expect((await issue(journey.unit.leader, caseNo)).body).toMatchObject({ code: 'URGE_IMPOSSIBLE' });
    expect((await issue(journey.clerk, caseNo)).status).toBe(403);
    const long = { caseNo, ...WHY, workingDays: 60 };
    expect((await supervisor.client.post('/urge-letters', long)).body).toMatchObject({
      code: 'URGE_IMPOSSIBLE',
    });
    const items = [{ id: 'receipt', text: '缴款凭证' }];
    await journey.act(journey.clerk, caseNo, 'requestSupplement', { items });
    expect((await issue(supervisor, caseNo)).body).toMatchObject({ code: 'URGE_IMPOSSIBLE' });
  });

  it('that nobody answers climbs to who supervises the county, as foreseen, and ends with its case', async () => {
    const { journey, caseNo } = await held(3_000);
    const { body } = await issue(supervisor, caseNo);
    const foreseen = await Promise.all(
      Array.from({ length: 14 }, (_, ahead) =>
        supervisor.client.get<{ items: ForeseenReminder[] }>(
          `/reminders/foreseen?ahead=${ahead}&matter=urge&limit=200`,
        ),
      ),
    );
    const told = foreseen
      .flatMap((one) => one.body.items)
      .filter(({ id }) => id === body.id)
      .map(({ rung }) => rung);
    const sent = async () => (await letter(supervisor, body.id)).rungs.map(({ rung }) => rung);
    expect(told.length).toBeGreaterThan(3);
    const reached = async () => ((await sent()).length === told.length ? true : undefined);
    await until(reached, 'the top of the ladder', { ms: 60_000 });
    expect(await sent()).toEqual(told);
    expect((await letter(supervisor, body.id)).overdue).toBe(true);
    expect(await mailTo(supervisor.email, 'urge-escalation')).toContain(body.number);
    await journey.act(supervisor, caseNo, 'terminate', { reason: '测试', article: '-' });
    const moot = async () => ((await letter(supervisor, body.id)).status === 'moot' ? true : undefined);
    await until(moot, 'the end of the letter');
  });
});
