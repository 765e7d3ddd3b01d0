import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ForeseenReminder } from '@xinxiu/contracts';
import { RUNG_IDS } from '@xinxiu/domain';
import { County, type Official } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { Door } from './door.js';

jest.setTimeout(120_000);

let county: County;
let door: Door;
beforeAll(async () => {
  county = await County.open();
  door = await Door.open();
});
afterAll(async () => {
  await county.close();
  await door.close();
});

/** A case that was submitted on Monday, 1 March 2027, a legal day of which passes in so many milliseconds. */
async function caseOfMarch(dayMs: number): Promise<{ caseNo: string; journey: RepairJourney }> {
  const journey = await RepairJourney.begin(county);
  const testClock = { legalNow: '2027-03-01T02:00:00.000Z', dayMs };
  const id = await journey.draft();
  const { body } = await journey.business.client.post<{ caseNo: string }>(`/applications/${id}/submit`, {
    testClock,
  });
  return { caseNo: body.caseNo, journey };
}

/** What the leader of the credit office is told of a case, over so many days. */
async function foreseen(as: Official, caseNo: string, days: readonly number[]): Promise<ForeseenReminder[]> {
  const lists = await Promise.all(
    days.map((ahead) =>
      as.client.get<{ items: ForeseenReminder[] }>(`/reminders/foreseen?ahead=${ahead}&q=${caseNo}`),
    ),
  );
  expect(lists.map(({ status }) => status)).toEqual(days.map(() => 200));
  return lists.flatMap(({ body }) => body.items.filter(({ id }) => id === caseNo));
}

const WEEKS = Array.from({ length: 12 }, (_, day) => day);

describe('the reminders of a day, before they go', () => {
  it('name the case, whose turn it is, when, by which rung, and whom they tell', async () => {
    const { caseNo } = await caseOfMarch(86_400_000);
    const leader = await county.clerk('department-leader');
    expect(await foreseen(leader, caseNo, [1])).toEqual([]);
    expect(await foreseen(leader, caseNo, [2])).toMatchObject([
      {
        matter: 'case',
        rung: 'reminder-before',
        at: '2027-03-03T01:00:00.000Z',
        due: '2027-03-04',
        to: ['turn'],
      },
    ]);
    const all = await foreseen(leader, caseNo, WEEKS);
    expect(all.map(({ rung, at }) => [rung, at.slice(0, 16)])).toEqual([
      ['reminder-before', '2027-03-03T01:00'],
      ['reminder-due', '2027-03-04T01:00'],
      ['escalation-leader', '2027-03-05T01:00'],
      ['escalation-county', '2027-03-08T01:00'],
      ['escalation-supervisor', '2027-03-09T01:00'],
    ]);
    expect(new Set(all.map(({ department }) => department))).toEqual(new Set(['XYB']));
  });

  it('are shown to the leader of a department that takes part, and to no other', async () => {
    const { caseNo, journey } = await caseOfMarch(86_400_000);
    const own = await door.person('department-leader', { department: journey.unit.code });
    const other = await door.person('department-leader', { department: (await door.department()).code });
    const rungsFor = async (as: typeof own) => {
      const { body } = await door.knock<{ items: ForeseenReminder[] }>(
        'GET',
        `/v1/reminders/foreseen?ahead=2&q=${caseNo}`,
        {
          as,
        },
      );
      return body.items.filter(({ id }) => id === caseNo).map(({ rung }) => rung);
    };
    expect(await rungsFor(own)).toEqual(['reminder-before']);
    expect(await rungsFor(other)).toEqual([]);
  });

  it('are those that are sent, each once, up to who supervises the county', async () => {
    const { caseNo, journey } = await caseOfMarch(3_000);
    const leader = await county.clerk('department-leader');
    const told = await foreseen(leader, caseNo, WEEKS);
    expect(told.map(({ rung }) => rung)).toEqual([...RUNG_IDS]);
    const sent = await rungsSent(journey, caseNo);
    expect(sent.map(({ rung }) => rung)).toEqual(told.map(({ rung }) => rung));
    for (const [index, { at }] of sent.entries()) expect(at >= (told[index]?.at ?? '')).toBe(true);
    const notices = await door.repositories.notices.byCase(caseNo);
    const reached = (to: string) => notices.some((one) => one.kind === 'escalation' && one.to === to);
    expect(['leader', 'county-office', 'supervisor'].map(reached)).toEqual([true, true, true]);
    expect(await foreseen(leader, caseNo, WEEKS)).toEqual([]);
  });
});

/** Waits for the top of the ladder. @returns every rung that was reached, with its legal instant */
async function rungsSent(journey: RepairJourney, caseNo: string): Promise<{ rung: string; at: string }[]> {
  for (const until = Date.now() + 60_000; ;) {
    const { body } = await journey.clerk.client.get<{
      items: { type: string; at: string; data: { rung?: string } }[];
    }>(`/cases/${caseNo}/timeline`);
    const sent = body.items.flatMap(({ type, at, data: { rung = '' } }) =>
      type === 'rung-reached' ? [{ rung, at }] : [],
    );
    if (sent.length >= RUNG_IDS.length) return sent;
    if (Date.now() > until) throw new Error(`Only these came: ${sent.map(({ rung }) => rung).join()}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
