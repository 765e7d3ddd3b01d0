import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { County, type Official, type Unit } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { mailTo } from '../../harness/mailed-code.js';
import { until } from '../../harness/until.js';
import { Door } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(240_000);

let door: Door;
let county: County;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const day = (from: number) => addDays(shanghaiDate(Date.now()), from);
const DAYS = { firstDay: day(0), lastDay: day(3) };

interface Listed {
  readonly items: readonly { readonly id: string; readonly unattended?: string; readonly reason?: string }[];
}
interface Shown {
  readonly allowedActions: readonly string[];
  readonly case: { readonly holder?: { readonly away?: object } };
}

const enter = ({ client }: Official, body: object) =>
  client.post<Record<string, unknown>>('/absences', { ...DAYS, ...body });
const change = ({ client }: Official, id: unknown, how: 'change' | 'end', body: object = {}) =>
  client.post<Record<string, unknown>>(`/absences/${String(id)}/${how}`, body);
const listed = async ({ client }: Official, personId: string) =>
  (await client.get<Listed>(`/absences?personId=${personId}`)).body.items;
const code = ({ body }: { body: unknown }) => (body as { code?: string }).code;

/** A unit with a second reviewer, and a case that the first one holds. */
async function heldCase(unit: Unit, by: Official = unit.reviewer) {
  const journey = await RepairJourney.begin(county, { unit });
  const caseNo = await journey.submit();
  for (const step of journey.steps(caseNo).slice(0, 4))
    expect((await step.send(randomUUID())).status).toBe(200);
  expect((await journey.act(by, caseNo, 'claim')).status).toBe(200);
  return { journey, caseNo };
}

const WHY = { reason: '材料复杂', article: '《信用修复管理办法》第十条' };

describe('while an official is away', () => {
  it('his substitute acts on what he holds, both are named, and it ends at once', async () => {
    const unit = await county.unit();
    const [zhang, li] = [unit.reviewer, await county.reviewer(unit)];
    const { journey, caseNo } = await heldCase(unit);
    expect(code(await journey.act(li, caseNo, 'extend', WHY))).toBe('NOT_HOLDER');
    const entered = await enter(zhang, { substituteId: li.id, reason: '住院' });
    expect(entered).toMatchObject({
      status: 201,
      body: { standing: 'running', substitute: { id: li.id }, reason: '住院', mayKeep: true },
    });
    expect(entered.body).not.toHaveProperty('unattended');
    // Sent again with another key it is the same one.
    expect((await enter(zhang, { substituteId: li.id })).body).toMatchObject({ id: entered.body['id'] });
    expect(await listed(li, zhang.id)).toMatchObject([{ id: entered.body['id'] }]);
    expect((await listed(li, zhang.id))[0]).not.toHaveProperty('reason');
    expect((await listed(unit.leader, zhang.id))[0]?.reason).toBe('住院');

    const mine = await li.client.get<{ items: readonly object[] }>('/cases?holder=me');
    const away = { until: DAYS.lastDay, substitute: { id: li.id, name: li.name } };
    expect(mine.body.items).toMatchObject([{ caseNo, holder: { id: zhang.id, away } }]);
    const seen = await li.client.get<Shown>(`/cases/${caseNo}`);
    expect(seen.body.allowedActions).toContain('decide');
    const asBusiness = await journey.business.client.get<Shown>(`/cases/${caseNo}`);
    expect(asBusiness.body.case.holder).not.toHaveProperty('away');

    expect((await journey.act(li, caseNo, 'extend', WHY)).status).toBe(200);
    const { body: course } = await zhang.client.get<{ items: readonly object[] }>(
      `/cases/${caseNo}/timeline`,
    );
    const both = { name: li.name, actingFor: { id: zhang.id, name: zhang.name } };
    expect(course.items.at(-1)).toMatchObject({ type: 'extension-requested', actor: both });
    const auditor = await county.auditor();
    const entry = await until(async () => {
      const { body } = await auditor.client.get<{ items: { entry: { action: string; actor: object } }[] }>(
        `/audit?subject=${caseNo}`,
      );
      return body.items.find(({ entry: { action } }) => action === 'extension-requested');
    }, 'the entry of the trail');
    expect(entry.entry.actor).toMatchObject({ id: li.id, actingFor: { id: zhang.id } });

    expect(await mailTo(li.email, 'absence-substitute')).toContain(zhang.name);
    expect(await mailTo(unit.leader.email, 'absence-entered')).toContain(li.name);
    expect((await change(zhang, entered.body['id'], 'end')).body).toMatchObject({ standing: 'ended' });
    expect(code(await journey.act(li, caseNo, 'release'))).toBe('NOT_HOLDER');
    await mailTo(li.email, 'absence-substitute-over');
    expect((await journey.act(zhang, caseNo, 'release')).status).toBe(200);
  });

  it('who stands in for somebody is no second person to him, and is one again afterwards', async () => {
    const unit = await county.unit();
    const { leader } = unit;
    const other = await door.person('department-leader', { department: unit.code });
    const { journey, caseNo } = await heldCase(unit, leader);
    expect((await journey.act(leader, caseNo, 'extend', WHY)).status).toBe(200);
    const { body } = await enter(leader, { substituteId: other.id });
    const approve = () =>
      door.knock('POST', `/v1/cases/${caseNo}/actions/approveExtension`, {
        as: other,
        json: { approve: true, reason: '同意' },
        headers: { 'idempotency-key': randomUUID() },
      });
    expectCode(await approve(), 'SAME_PERSON');
    expect((await change(leader, body['id'], 'end')).status).toBe(200);
    expect((await approve()).status).toBe(200);
  });

  it('reminders and what is assigned reach the substitute as well', async () => {
    const unit = await county.unit();
    const [zhang, li] = [unit.reviewer, await county.reviewer(unit)];
    const { journey, caseNo } = await heldCase(unit, unit.leader);
    expect((await enter(zhang, { substituteId: li.id })).status).toBe(201);
    expect((await journey.act(unit.leader, caseNo, 'assign', { personId: zhang.id })).status).toBe(200);
    for (const { email } of [zhang, li]) expect(await mailTo(email, 'assigned')).toContain(caseNo);
  });
});

describe('an absence', () => {
  it('is entered by the person, his leader or the administrator, and by no one else', async () => {
    const [unit, elsewhere] = [await county.unit(), await county.unit()];
    const [zhang, li] = [unit.reviewer, await county.reviewer(unit)];
    const administrator = await county.administrator();
    expect(code(await enter(li, { personId: zhang.id }))).toBe('NOT_YOURS');
    expect(code(await enter(elsewhere.leader, { personId: zhang.id }))).toBe('NOT_FOUND');
    expect(code(await enter(await county.supervisor(), { personId: zhang.id }))).toBe('FORBIDDEN');
    const later = { firstDay: day(10), lastDay: day(11), personId: zhang.id };
    expect((await enter(unit.leader, { personId: zhang.id })).status).toBe(201);
    const { body } = await enter(administrator, later);
    expect(body).toMatchObject({ standing: 'upcoming', unattended: 'nobody' });
    expect(code(await change(li, body['id'], 'end'))).toBe('NOT_YOURS');
    expect(code(await change(elsewhere.leader, body['id'], 'end'))).toBe('NOT_FOUND');
    expect(await listed(elsewhere.leader, zhang.id)).toEqual([]);
    expect((await change(zhang, body['id'], 'end')).status).toBe(200);
    expect((await listed(zhang, zhang.id)).length).toBe(1);
  });

  it('has days to come and a substitute who can do the work', async () => {
    const unit = await county.unit();
    const [zhang, li] = [unit.reviewer, await county.reviewer(unit)];
    const elsewhere = await county.unit();
    for (const wrong of [
      { substituteId: zhang.id },
      { substituteId: unit.leader.id },
      { substituteId: elsewhere.reviewer.id },
      { lastDay: day(-1) },
      { firstDay: day(-1) },
      { lastDay: day(400) },
    ])
      expect({ wrong, code: code(await enter(zhang, wrong)) }).toEqual({ wrong, code: 'ABSENCE_IMPOSSIBLE' });
    expect(code(await enter(zhang, { substituteId: randomUUID() }))).toBe('NOT_FOUND');
    expect((await enter(zhang, { substituteId: li.id })).status).toBe(201);
    expect(code(await enter(zhang, { firstDay: day(3), lastDay: day(5) }))).toBe('ABSENCE_IMPOSSIBLE');
    // Of two at once one is entered.
    const both = await Promise.all([1, 2].map((n) => enter(li, { firstDay: day(20), lastDay: day(20 + n) })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('may get another last day and another substitute; who was one is told', async () => {
    const unit = await county.unit();
    const [zhang, li, wu] = [unit.reviewer, await county.reviewer(unit), await county.reviewer(unit)];
    const { id } = (await enter(zhang, { substituteId: li.id })).body;
    const changed = await change(zhang, id, 'change', { lastDay: day(5), substituteId: wu.id });
    expect(changed.body).toMatchObject({ lastDay: day(5), substitute: { id: wu.id } });
    await mailTo(li.email, 'absence-substitute-over');
    await mailTo(wu.email, 'absence-substitute');
    expect((await change(zhang, id, 'change', { substituteId: null })).body).toMatchObject({
      lastDay: day(5),
      unattended: 'nobody',
    });
    expect((await change(zhang, id, 'end')).status).toBe(200);
    expect(code(await change(zhang, id, 'change', { lastDay: day(6) }))).toBe('ABSENCE_ENDED');
  });

  it('is without a substitute once he is away himself, moves or leaves, and the leader is told', async () => {
    const unit = await county.unit();
    const administrator = await county.administrator();
    const post = (path: string, json: object) => administrator.client.post(path, json);
    const zhang = unit.reviewer;
    const { journey, caseNo } = await heldCase(unit);
    const ways: readonly [string, (li: Official) => Promise<{ status: number }>][] = [
      ['away', (li) => enter(li, {})],
      ['moved', async ({ id }) => post(`/staff/${id}/move`, { role: 'supervisor', reason: '调岗' })],
      ['left', async ({ id }) => post(`/staff/${id}/leave`, { reason: '离职' })],
    ];
    for (const [at, [why, happens]] of ways.entries()) {
      const li = await county.reviewer(unit);
      const { id } = (await enter(zhang, { substituteId: li.id })).body;
      expect((await happens(li)).status).toBeLessThan(300);
      expect(await listed(unit.leader, zhang.id)).toMatchObject([{ unattended: why }]);
      expect(await mailTo(unit.leader.email, 'absence-unattended', at + 1)).toContain(zhang.name);
      if (why === 'away') expect(code(await journey.act(li, caseNo, 'extend', WHY))).toBe('NOT_HOLDER');
      expect((await change(zhang, id, 'end')).status).toBe(200);
    }
  });

  it('ends with the post that it was of', async () => {
    const unit = await county.unit();
    const li = await county.reviewer(unit);
    const { id } = (await enter(unit.reviewer, { substituteId: li.id })).body;
    const left = await (
      await county.administrator()
    ).client.post(`/staff/${unit.reviewer.id}/leave`, {
      reason: '离职',
    });
    expect(left.status).toBe(200);
    const { body } = await unit.leader.client.get<Listed>(`/absences?over=true&personId=${unit.reviewer.id}`);
    expect(body.items).toMatchObject([{ id, standing: 'ended' }]);
  });
});
