import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createWorkingDayCalendar, readNotices } from '@xinxiu/calendar';
import {
  type Absence,
  type Actor,
  type CaseEvent,
  type CaseRules,
  type CaseState,
  RUNG_IDS,
  type WorkingTime,
  civilDate,
  foreseenRungs,
  noticesFor,
  runningDeadline,
  shanghaiDate,
  shanghaiInstant,
  shanghaiMinute,
  standsInFor,
  stepDeadline,
  workingTimeFrom,
} from '@xinxiu/domain';
import { loadPacks } from '@xinxiu/policy';
import { type CommitStepResult, calendarChangedSignal } from '@xinxiu/workflows';
import { CaseDriver } from '../factories/case-driver.js';
import { FakeOffice } from '../factories/fake-office.js';
import { PEOPLE, repairApplication } from '../factories/repair-application.js';
import { repositoryRoot } from '../harness/repository-root.js';
import { TASK_QUEUE, type WorkedServer, openWorkedServer, refusalOf } from '../harness/time-skipping.js';

jest.setTimeout(120_000);

const SEEDS = `${repositoryRoot()}/seeds`;
const NOTICES = readNotices(`${SEEDS}/holidays`);
const BEFORE_NOTICE = createWorkingDayCalendar(NOTICES.filter(({ year }) => year < 2026));
const AFTER_NOTICE = createWorkingDayCalendar(NOTICES.filter(({ year }) => year <= 2026));

/** The overlay with working hours and a ladder up to who supervises the county. */
function rulesOfEight(): CaseRules {
  const loaded = loadPacks(`${SEEDS}/policies`);
  if (!loaded.ok) throw new Error('The published packs cannot be read.');
  const pack = loaded.value.counties.find(({ version }) => version === '8');
  if (!pack) throw new Error('The eighth overlay is missing.');
  return pack.rules;
}

const RULES = rulesOfEight();
const HOURS = RULES.workingHours;

/** An office that counts by the law and the holiday notices that are known to it. */
class LawOffice extends FakeOffice {
  calendar = BEFORE_NOTICE;

  override workingTime({ at }: { readonly at: number }): Promise<WorkingTime> {
    if (!HOURS) throw new Error('The overlay names no hours.');
    return Promise.resolve(workingTimeFrom(this.calendar, HOURS, at));
  }

  protected override deadline(
    state: CaseState,
    events: readonly CaseEvent[],
  ): Pick<CommitStepResult, 'deadline' | 'rungs'> {
    const now = Date.parse(events.at(-1)?.at ?? state.enteredAt);
    const armed = stepDeadline(RULES, this.calendar, state, now);
    return armed ? { deadline: runningDeadline(armed.deadline), rungs: armed.rungs } : {};
  }

  /** Rungs that were reached, by the clocks of Asia/Shanghai, and whom each told. */
  get climbed(): readonly { readonly at: string; readonly rung: string; readonly to: readonly string[] }[] {
    return this.events.flatMap((event, index) => {
      if (event.type !== 'rung-reached') return [];
      const left = (this.state?.rungs ?? []).concat(
        this.events
          .slice(index + 1)
          .flatMap((later) =>
            later.type === 'rung-reached' ? [{ id: later.data.rung, at: Date.parse(later.at) }] : [],
          ),
      );
      const told = noticesFor({ ...(this.state as CaseState), rungs: left }, event);
      return [
        { at: shanghaiMinute(Date.parse(event.at)), rung: event.data.rung, to: told.map(({ to }) => to) },
      ];
    });
  }
}

let server: WorkedServer;
const office = new LawOffice();
beforeAll(async () => {
  server = await openWorkedServer(office.activities);
});
afterAll(() => server.close());

const FILED = '2026-02-12 10:00';
const instant = (minute: string): number => {
  const [day = '', time = ''] = minute.split(' ');
  return shanghaiInstant(civilDate(day), time);
};

/** The holder is away over the festival; a colleague stands in until he leaves. */
const AWAY: Absence = {
  id: 'a-1',
  person: { id: PEOPLE.clerk.id, name: PEOPLE.clerk.name },
  role: 'credit-office',
  department: 'XYB',
  firstDay: civilDate('2026-02-13'),
  lastDay: civilDate('2026-03-06'),
  substitute: { id: PEOPLE.clerk2.id, name: PEOPLE.clerk2.name },
  isEnded: false,
};
const LEFT = '2026-02-24 08:45';

/** The substitute as the api sends him on at a moment. */
function substituteAt(minute: string): Actor {
  const active = minute < LEFT;
  const day = shanghaiDate(instant(minute));
  const actsFor = standsInFor({ ...PEOPLE.clerk2, active }, [AWAY], day).map((one) => one.person.id);
  return { ...PEOPLE.clerk2, ...(actsFor.length > 0 && { actsFor }) };
}

describe('a ladder over the Spring Festival', () => {
  it('climbs to its top in working time, each rung once, though a notice comes in the middle and a substitute leaves', async () => {
    const { env } = server;
    const real = await env.currentTimeMs();
    const clock = { realEpoch: real, legalEpoch: instant(FILED), dayMs: 86_400_000 };
    const driver = new CaseDriver(env.client, repairApplication('festival'), TASK_QUEUE);
    const sleepUntil = async (minute: string): Promise<void> => {
      const legal = instant(FILED) + ((await env.currentTimeMs()) - real);
      await env.sleep(Math.max(1, instant(minute) - legal));
    };
    await driver.submit(clock);
    await driver.act('claim', PEOPLE.clerk, {});

    // Without the notice of the year the statutory days alone are known, and the day says that it may move.
    expect(office.state?.deadline).toMatchObject({ due: '2026-02-23', provisional: true });

    await sleepUntil('2026-02-18 10:00');
    expect(office.climbed).toEqual([]);
    office.calendar = AFTER_NOTICE;
    await driver.handle.signal(calendarChangedSignal, { tableDigest: AFTER_NOTICE.digest });
    await sleepUntil('2026-02-18 10:05');
    expect(office.state?.deadline).toMatchObject({ due: '2026-02-24', provisional: false });

    const expected = [
      // Its day has gone by while everybody was on holiday: it comes when people work again.
      { at: '2026-02-24 08:30', rung: 'reminder-before', to: ['holder'] },
      { at: '2026-02-24 09:00', rung: 'reminder-due', to: ['holder'] },
      { at: '2026-02-25 09:00', rung: 'escalation-leader', to: ['leader'] },
      { at: '2026-02-26 09:00', rung: 'escalation-county', to: ['county-office'] },
      { at: '2026-02-27 09:00', rung: 'escalation-supervisor', to: ['supervisor'] },
    ];
    const law = { table: AFTER_NOTICE, hoursOf: () => HOURS };
    const wait = { ...(office.state as CaseState), clock };
    const now = await env.currentTimeMs();
    const foreseen = Array.from({ length: 14 }, (_, ahead) => foreseenRungs(wait, ahead, law, now)).flat();
    expect(foreseen.map(({ id, at }) => [shanghaiMinute(at), id])).toEqual(
      expected.map(({ at, rung }) => [at, rung]),
    );

    await sleepUntil('2026-02-24 08:40');
    expect(office.climbed.map(({ rung }) => rung)).toEqual(['reminder-before']);
    expect(substituteAt('2026-02-24 08:40').actsFor).toEqual([PEOPLE.clerk.id]);
    await driver.act('comment', substituteAt('2026-02-24 08:40'), { text: '节后核实。' });

    // He has left: nothing of the absent one is his any more, and the ladder neither stops nor begins anew.
    await sleepUntil('2026-02-24 08:50');
    expect(substituteAt('2026-02-24 08:50').actsFor).toBeUndefined();
    const refused = await refusalOf(driver.act('accept', substituteAt('2026-02-24 08:50'), {}));
    expect(refused.type).toBe('NOT_HOLDER');

    await sleepUntil('2026-03-20 10:00');
    expect(office.climbed).toEqual(expected);
    expect(new Set(office.climbed.map(({ rung }) => rung)).size).toBe(RUNG_IDS.length);
    await driver.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
    expect((await driver.handle.result()).status).toBe('terminated');
  });
});
