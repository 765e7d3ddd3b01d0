import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { loadCalendar } from '@xinxiu/calendar';
import { type CaseState, type LegalDeadline, addDays, civilDate } from '@xinxiu/domain';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { repositoryRoot } from '../../harness/repository-root.js';
import { mailTo } from '../../harness/mailed-code.js';
import { restart } from '../../harness/stack-client.js';
import { Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';
import { Registrar } from './registering.js';

jest.setTimeout(120_000);

type Table = {
  readonly provisionalFrom: string;
  readonly items: readonly { year: number; source: string; edition?: number }[];
};
type Loaded = {
  readonly outcome: string;
  readonly movedDeadlines: number;
  readonly moved: readonly { caseNo: string; due: string; newDue: string }[];
  readonly movedRegistrations: readonly { registrationId: string; due: string; newDue: string }[];
};
interface Row {
  readonly name: string;
  readonly date: string;
  readonly isOffDay: boolean;
}

let door: Door;
let county: County;
let supervisor: Visitor;
let administrator: Visitor;
/** The first year whose notice is not out. */
let year: number;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  supervisor = await door.person('supervisor');
  administrator = await door.person('administrator');
  year = Number((await table()).provisionalFrom.slice(0, 4)) + 1;
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const table = async () => (await door.knock<Table>('GET', '/v1/holidays', { as: supervisor })).body;
const load = (days: readonly Row[], query = '', as = supervisor) =>
  door.knock<Loaded>('POST', `/v1/holidays${query}`, { as, json: { year, papers: [], days } });

/** A weekend day in the days that the notice reaches back to, which it makes a workday. */
const makeUpDay = (): string => {
  const days = [25, 26, 27, 28, 29].map((day) => `${year - 1}-12-${day}`);
  return days.findLast((date) => [0, 6].includes(new Date(date).getUTCDay())) ?? '';
};

/** What the decree frees in the year, two days before it that only a notice can free, and one that it makes a workday. */
function notice(): Row[] {
  const calendar = loadCalendar({ holidaysDir: `${repositoryRoot()}/seeds/holidays` });
  const rows = [`${year - 1}-12-30`, `${year - 1}-12-31`].map((date) => ({
    name: '元旦',
    date,
    isOffDay: true,
  }));
  for (let date = civilDate(`${year}-01-01`); date <= `${year}-12-31`; date = addDays(date, 1)) {
    const { reason, name = '' } = calendar.day(date);
    if (reason === 'holiday') rows.push({ name, date, isOffDay: true });
  }
  return [...rows, { name: '元旦', date: makeUpDay(), isOffDay: false }];
}

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const until = Date.now() + 30_000; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error('It did not come to pass within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A case that was submitted on that day of December before the year, and is held by a clerk. */
async function caseOfDecember(day: number) {
  const journey = await RepairJourney.begin(county);
  const testClock = { legalNow: `${year - 1}-12-${day}T02:00:00Z`, dayMs: 86_400_000 };
  const id = await journey.draft();
  const { body } = await journey.business.client.post<{ caseNo: string }>(`/applications/${id}/submit`, {
    testClock,
  });
  expect((await journey.act(journey.clerk, body.caseNo, 'claim')).status).toBe(200);
  return { journey, caseNo: body.caseNo };
}

type Case = Awaited<ReturnType<typeof caseOfDecember>>;

/** A case whose applicant was asked on that day for a supplement: ten working days. */
async function supplementOfDecember(day: number): Promise<Case> {
  const one = await caseOfDecember(day);
  const items = [{ id: 'receipt', text: '缴款凭证' }];
  const asked = await one.journey.act(one.journey.clerk, one.caseNo, 'requestSupplement', { items });
  expect(asked.status).toBe(200);
  return one;
}

const dueOf = async ({ journey, caseNo }: Case) =>
  (await journey.clerk.client.get<{ case: CaseState }>(`/cases/${caseNo}`)).body.case.deadline?.due;

const timelineOf = async ({ journey, caseNo }: Case) => {
  const path = `/cases/${caseNo}/timeline`;
  const { body } = await journey.clerk.client.get<{
    items: { type: string; deadline?: LegalDeadline; data: object }[];
  }>(path);
  return body.items;
};

/** A business that registered on that day of December before the year, and a clerk who decides on it. */
async function registrationOfDecember(day: number): Promise<{ id: string; clerk: string }> {
  const department = (await door.repositories.departments.creditOffice())?.code ?? '';
  const clerk = await door.person('credit-office', { department });
  const testClock = { legalNow: `${year - 1}-12-${day}T02:00:00Z`, dayMs: 86_400_000 };
  const { id } = await new Registrar(door).submitted({}, { testClock });
  return { id, clerk: `${clerk.username}@qinghe.example` };
}

describe('a State Council notice that is loaded into the running county', () => {
  it('is refused where it cannot be the whole notice, naming what is missing or wrong', async () => {
    const lost = notice().filter(({ name }) => name !== '春节');
    const incomplete = await load(lost, '', administrator);
    expectCode(incomplete, 'HOLIDAYS_INVALID');
    expect(incomplete.body.detail).toContain('春节');
    const twice = await load([...notice(), ...notice().slice(0, 1)]);
    expectCode(twice, 'HOLIDAYS_INVALID');
    expect(twice.body.detail).toContain(`${year - 1}-12-30出现两次`);
    expectCode(await load([]), 'HOLIDAYS_INVALID');
    expect((await table()).items.map((item) => item.year)).not.toContain(year);
  });

  it('says in a dry run what it would move, then moves it: due day, timer, event and note', async () => {
    const { journey, caseNo } = await caseOfDecember(28);
    const untouched = await caseOfDecember(14);
    const registered = await registrationOfDecember(28);
    const supplemented = await supplementOfDecember(15);
    const toldDay = await dueOf(supplemented);
    const read = async () =>
      (await journey.clerk.client.get<{ case: CaseState }>(`/cases/${caseNo}`)).body.case;
    const before = await read();
    expect(before.deadline).toMatchObject({ due: `${year - 1}-12-31`, provisional: true });

    const tried = await load(notice(), '?dryRun=true');
    expect(tried.body).toMatchObject({ outcome: 'dry-run' });
    const move = tried.body.moved.find((one) => one.caseNo === caseNo);
    expect(move).toMatchObject({ due: `${year - 1}-12-31` });
    expect((await table()).items.map((item) => item.year)).not.toContain(year);
    expect((await load(notice(), '?dryRun=true', administrator)).body).toMatchObject({ moved: [] });

    expect(tried.body.movedRegistrations).toContainEqual(
      expect.objectContaining({ registrationId: registered.id, due: `${year - 1}-12-31` }),
    );

    expect((await load(notice())).body).toMatchObject({ outcome: 'loaded' });
    const after = await eventually(async () => {
      const found = await read();
      return found.deadline?.due === move?.newDue ? found : undefined;
    });
    expect(after.deadline).toMatchObject({ provisional: false });
    expect(after.rungs.map(({ at }) => at)).not.toEqual(before.rungs.map(({ at }) => at));
    const event = (await timelineOf({ journey, caseNo })).find(({ type }) => type === 'deadline-recomputed');
    expect(event).toMatchObject({ data: { previousDue: before.deadline?.due } });
    expect(event?.deadline?.proof).toContainEqual({
      date: `${year - 1}-12-31`,
      counted: false,
      reason: 'holiday',
      name: '元旦',
    });
    const inbox = await eventually(async () => {
      const page = await journey.clerk.client.get<{ items: { kind: string; caseNo: string }[] }>('/inbox');
      return page.body.items.find(({ kind, caseNo: of }) => kind === 'deadline-recomputed' && of === caseNo);
    });
    expect(inbox).toBeDefined();
    const task = await eventually(async () => {
      const found = await door.knock<{ due: string }>('GET', `/v1/registration-tasks/${registered.id}`, {
        as: supervisor,
      });
      return found.body.due === `${year - 1}-12-31` ? undefined : found.body;
    });
    expect(tried.body.movedRegistrations).toContainEqual(expect.objectContaining({ newDue: task.due }));
    expect(await mailTo(registered.clerk, 'registration-recomputed')).toContain(task.due);
    // The make-up workday brings the count forward, and not the day that the applicant knows.
    const proof = await eventually(async () => {
      const facts = await timelineOf(supplemented);
      return facts.find(({ type }) => type === 'deadline-recomputed')?.deadline?.proof;
    });
    expect(proof.at(-1)).toEqual({ date: toldDay, counted: false, reason: 'told-day-stands' });
    expect(await dueOf(supplemented)).toBe(toldDay);
    const quiet = await untouched.journey.events(untouched.caseNo);
    expect(quiet.map(({ type }) => type)).toEqual(['application-submitted', 'case-claimed']);
  });

  it('is in force after a restart, and loading it again changes nothing', async () => {
    await restart('api');
    const listed = await eventually(async () => {
      const found = await table().catch(() => undefined);
      return found?.items ? found : undefined;
    });
    expect(listed.items.at(-1)).toMatchObject({ year, source: 'loaded', edition: 1 });
    expect(listed.provisionalFrom).toBe(`${year}-12-25`);
    expect((await load(notice())).body).toMatchObject({ outcome: 'unchanged', movedDeadlines: 0 });
  });

  it('contradicts none that was loaded before, unless somebody says why', async () => {
    const other = notice().filter(({ date }) => date !== `${year - 1}-12-31`);
    const refused = await load(other);
    expectCode(refused, 'HOLIDAYS_CONTRADICTED');
    expect(refused.body.errors).toEqual([
      { path: `${year - 1}-12-31`, message: expect.stringContaining('已确定为休息日（元旦）') },
    ]);
    expectCode(await load(other, '?replace=true'), 'INVALID_REQUEST');
    const reason = encodeURIComponent('国务院办公厅调整通知');
    expect((await load(other, `?replace=true&reason=${reason}`)).body).toMatchObject({ outcome: 'loaded' });
    expect((await table()).items.at(-1)).toMatchObject({ edition: 2, reason: '国务院办公厅调整通知' });
  });
});
