import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { after, submittedCase } from '../case/case.factory.js';
import type { CaseState } from '../case/case-state.js';
import { noticesFor } from '../case/notices.js';
import { stepDeadline } from '../case/step-deadline.js';
import { nextTimer, onTimer, stepEnd } from '../case/timers.js';
import { legalNow } from '../time/case-clock.js';
import { addDays, civilDate } from '../time/civil-date.js';
import { shanghaiDate, shanghaiInstant, shanghaiMinute } from '../time/shanghai.js';
import { runningDeadline } from './armed-deadline.js';
import { CASE_RULES, RUNGS, aRule } from './case-rules.fixture.js';
import type { CaseRules } from './case-rules.js';
import { type OpenWait, foreseenRungs } from './foreseen-rungs.js';
import { tableOfWeekdays } from './table-of-weekdays.fixture.js';
import type { WorkingHoursRule } from './working-hours.js';

const TABLE = tableOfWeekdays();
const HOURS: WorkingHoursRule = { ...aRule('hours'), periods: [{ from: '08:30', to: '18:00' }] };
const TOP = { id: 'escalation-supervisor', workingDays: 3, at: '09:00', to: 'supervisor' } as const;
const RULES: CaseRules = {
  ...CASE_RULES,
  workingHours: HOURS,
  steps: {
    ...CASE_RULES.steps,
    submitted: { ...CASE_RULES.steps.submitted, rungs: [...RUNGS, TOP] },
  },
};
const LAW = { table: TABLE, hoursOf: () => HOURS };
const FILED = Date.parse('2026-05-06T02:00:00Z');
const DAY_MS = 86_400_000;

/** A case that waits, as it is after its timers were fired until then. */
function caseAt(now: number, status: CaseState['status'] = 'submitted'): CaseState {
  const entered = { ...submittedCase(), status, enteredAt: new Date(FILED).toISOString() };
  const armed = stepDeadline(RULES, TABLE, entered, FILED);
  if (!armed) throw new Error('The step has a deadline.');
  const state = { ...entered, deadline: runningDeadline(armed.deadline), rungs: armed.rungs };
  return played(state, FILED, now).state;
}

/** What its workflow sends until then, when nobody acts. */
function played(first: CaseState, from: number, until: number) {
  const sent: { at: string; rung: string; to: readonly string[] }[] = [];
  let state = first;
  for (let timer = nextTimer(state); timer && timer.at < until; timer = nextTimer(state)) {
    const facts = onTimer(state, timer);
    state = after(state, facts);
    if (timer.kind !== 'rung') continue;
    const [fact] = facts;
    const notices = fact ? noticesFor(state, fact as never) : [];
    const at = shanghaiMinute(Math.max(timer.at, from));
    sent.push({ at, rung: timer.rung, to: notices.map(({ to }) => to) });
  }
  return { state, sent };
}

const waitOf = (state: CaseState): OpenWait => ({
  rungs: state.rungs,
  deadline: state.deadline,
  clock: { realEpoch: 0, legalEpoch: 0, dayMs: DAY_MS },
  endsAt: stepEnd(state),
});

describe('reminders that are foreseen', () => {
  it.each(['submitted', 'supplement-required', 'ending-publication'] as const)(
    'are those that are sent when nobody acts, on any day, looked at from any moment before (%s)',
    (status) => {
      const moments = fc.integer({ min: FILED, max: FILED + 30 * DAY_MS });
      fc.assert(
        fc.property(moments, fc.integer({ min: 0, max: 10 }), (now, ahead) => {
          const state = caseAt(now, status);
          if (state.status !== status) return;
          const day = addDays(shanghaiDate(now), ahead);
          const { sent } = played(state, now, shanghaiInstant(addDays(day, 1)));
          const onDay = sent.filter(({ at }) => at.startsWith(day));
          const told = foreseenRungs(waitOf(state), ahead, LAW, now).map(({ id, at, to }) => ({
            at: shanghaiMinute(at),
            rung: id,
            to: to.map((one) => (one === 'turn' ? whoseTurn(status) : one)),
          }));
          expect(told).toEqual(onDay);
        }),
      );
    },
  );

  it('go when people work next, where their time went by while everything stood still', () => {
    const friday = shanghaiInstant(civilDate('2026-05-08'), '20:00');
    const [reminder] = caseAt(FILED).rungs;
    if (!reminder) throw new Error('The ladder begins with a reminder.');
    const wait = { ...waitOf(caseAt(FILED)), rungs: [reminder] };
    expect(foreseenRungs(wait, 1, LAW, friday)).toEqual([]);
    const monday = { at: shanghaiInstant(civilDate('2026-05-11'), '08:30'), to: ['turn'] };
    expect(foreseenRungs(wait, 3, LAW, friday)).toMatchObject([monday]);
  });

  it('are counted by the clock of the matter', () => {
    const clock = { realEpoch: FILED, legalEpoch: FILED, dayMs: 1_000 };
    const wait = { ...waitOf(caseAt(FILED)), clock };
    const now = FILED + 4_000;
    expect(shanghaiDate(legalNow(clock, now))).toBe('2026-05-10');
    expect(foreseenRungs(wait, 1, LAW, now).map(({ id }) => id)).toEqual(['reminder-due']);
  });
});

function whoseTurn(status: CaseState['status']): string {
  return status === 'supplement-required' ? 'applicant' : 'holder';
}
