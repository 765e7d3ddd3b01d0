import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldTracking } from '../commitment/tracking/tracking-state.js';
import type { TrackingRules } from '../commitment/tracking/tracking-rules.js';
import { TRACKING_STEPS, type TrackingStep } from '../commitment/tracking/tracking-table.js';
import { trackingDeadline } from '../commitment/tracking/tracking-deadline.js';
import { asFact, begun } from '../commitment/tracking/tracking.factory.js';
import { nextTrackingTimer, onTrackingTimer, termEnd } from '../commitment/tracking/tracking-timers.js';
import { registrationDeadline } from '../registration/registration-deadline.js';
import {
  type RegistrationFact,
  beginRegistration,
  foldRegistration,
  nextRung,
  reachRung,
} from '../registration/registration.js';
import { addDays } from '../time/civil-date.js';
import { shanghaiDate, shanghaiMinute } from '../time/shanghai.js';
import { runningDeadline } from './armed-deadline.js';
import { CASE_RULES, RUNGS, aRule } from './case-rules.fixture.js';
import { type OpenWait, foreseenRungs } from './foreseen-rungs.js';
import { tableOfWeekdays } from './table-of-weekdays.fixture.js';
import { toldBy } from './told-by-rung.js';
import type { WorkingHoursRule } from './working-hours.js';

const DAY_MS = 86_400_000;
const CLOCK = { realEpoch: 0, legalEpoch: 0, dayMs: DAY_MS };
const TABLE = tableOfWeekdays();
const HOURS: WorkingHoursRule = { ...aRule('hours'), periods: [{ from: '08:30', to: '18:00' }] };
const LAW = { table: TABLE, hoursOf: () => HOURS };
const BEGUN = Date.parse('2026-05-06T02:00:00Z');
const step = (id: string) => ({ ...aRule(id), workingDays: 5, rungs: RUNGS });
const RULES = {
  ...CASE_RULES,
  workingHours: HOURS,
  registration: step('registration'),
  commitments: Object.fromEntries(TRACKING_STEPS.map((name) => [name, step(name)])) as TrackingRules,
};

interface Sent {
  readonly at: number;
  readonly rung: string;
  readonly to: readonly string[];
}

/** What a registration sends while nobody decides, and what is looked at before. */
function registration(): { readonly wait: OpenWait; readonly sent: readonly Sent[] } {
  const subject = { registrationId: 'r-1', uscc: 'u', organisationName: '甲', representative: '乙' };
  const first = beginRegistration({ ...subject, creditOffice: 'XYB' }, { at: new Date(BEGUN).toISOString() });
  const armed = registrationDeadline(RULES, TABLE, first, BEGUN);
  if (!armed) throw new Error('A registration has a deadline.');
  let state = { ...first, deadline: runningDeadline(armed.deadline), rungs: armed.rungs } as typeof first;
  const wait = { ...state, clock: CLOCK };
  const sent: Sent[] = [];
  for (let rung = nextRung(state); rung; rung = nextRung(state)) {
    state = foldRegistration(state, reachRung(state, rung) as RegistrationFact);
    sent.push({ at: rung.at, rung: rung.id, to: toldBy(rung.id, state.rungs) });
  }
  return { wait, sent };
}

/** The same of a step of a commitment, to the end of the step. */
function commitment(status: TrackingStep) {
  const entered = { ...begun(), status, enteredAt: new Date(BEGUN).toISOString() };
  const armed = trackingDeadline(RULES, TABLE, entered, BEGUN);
  if (!armed) throw new Error('The step has a term.');
  let state = { ...entered, deadline: runningDeadline(armed.deadline), rungs: armed.rungs } as typeof entered;
  const wait = { ...state, clock: CLOCK, endsAt: termEnd(state) };
  const sent: Sent[] = [];
  for (let timer = nextTrackingTimer(state); timer?.kind === 'rung'; timer = nextTrackingTimer(state)) {
    const at = new Date(timer.at).toISOString();
    state = foldTracking(state, asFact(onTrackingTimer(state, timer), at)) as typeof entered;
    sent.push({ at: timer.at, rung: timer.rung, to: toldBy(timer.rung, state.rungs) });
  }
  return { wait, sent };
}

describe('what is foreseen of registrations and commitments', () => {
  it.each([
    ['a registration', registration],
    ...TRACKING_STEPS.map((name) => [`a commitment in ${name}`, () => commitment(name)] as const),
  ])('is what is sent on that day, looked at from any moment before: %s', (_, play) => {
    const { wait, sent } = play();
    expect(sent.length).toBeGreaterThan(0);
    const moments = fc.integer({ min: BEGUN, max: BEGUN + 20 * DAY_MS });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 10 }), (now, ahead) => {
        const day = addDays(shanghaiDate(now), ahead);
        const left = { ...wait, rungs: wait.rungs.filter(({ at }) => at > now) };
        const told = foreseenRungs(left, ahead, LAW, now).map(({ id, at, to }) => ({ at, rung: id, to }));
        expect(told).toEqual(sent.filter(({ at }) => at > now && shanghaiMinute(at).startsWith(day)));
      }),
    );
  });
});
