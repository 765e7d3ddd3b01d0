import { TRACKING_TABLE } from '../commitment/tracking/tracking-table.js';
import type { TrackingState } from '../commitment/tracking/tracking-state.js';
import { nextTrackingTimer } from '../commitment/tracking/tracking-timers.js';
import type { LawOfWaits } from '../deadlines/foreseen-rungs.js';
import type { RegistrationState } from '../registration/registration.js';
import { type CaseClock, legalNow } from '../time/case-clock.js';
import { addDays, civilDate } from '../time/civil-date.js';
import { shanghaiDate, shanghaiInstant } from '../time/shanghai.js';
import { causeOfTold } from './failure.js';
import { type FoundCause, oneEach } from './found.js';
import { type Timers, lateSince, realInstant } from './late-timer.js';

/** Why a registration is stuck, as far as the store tells. @param now real instant, ms */
export function causesOfRegistration(
  { rungs, deadline }: Pick<RegistrationState, 'rungs' | 'deadline'>,
  canBeTaken: boolean,
  clock: CaseClock,
  law: LawOfWaits,
  now: number,
): FoundCause[] {
  return oneEach([
    ...(canBeTaken ? [] : [{ cause: 'no-owner' as const, since: now }]),
    ...ofTimers({ rungs, deadline }, clock, law, now),
  ]);
}

/** Why a commitment that is followed is stuck, as far as the store tells. @param now real instant, ms */
export function causesOfTracking(
  state: TrackingState,
  clock: CaseClock,
  law: LawOfWaits,
  now: number,
): FoundCause[] {
  const { rungs, deadline, attention, status } = state;
  const timer = nextTrackingTimer(state);
  const endsAt = timer && timer.kind !== 'rung' ? timer.at : undefined;
  const found = [...ofTimers({ rungs, deadline, endsAt }, clock, law, now)];
  if (attention)
    found.push({
      cause: causeOfTold(attention.cause),
      since: realInstant(clock, Date.parse(attention.since)),
      failure: { type: attention.cause.split(':')[0] ?? '', message: attention.cause },
    });
  if (deadline && TRACKING_TABLE[status].owner === 'promisor') {
    const due = civilDate(deadline.due);
    if (due < shanghaiDate(legalNow(clock, now)))
      found.push({
        cause: 'applicant-overdue',
        since: realInstant(clock, shanghaiInstant(addDays(due, 1))),
        about: due,
      });
  }
  return oneEach(found);
}

function ofTimers(timers: Timers, clock: CaseClock, law: LawOfWaits, now: number): FoundCause[] {
  const { deadline } = timers;
  const since = lateSince(timers, clock, law, now);
  return [
    ...(since === undefined ? [] : [{ cause: 'timer-overdue' as const, since: realInstant(clock, since) }]),
    ...(deadline?.provisional
      ? [
          {
            cause: 'deadline-provisional' as const,
            since: realInstant(clock, shanghaiInstant(civilDate(deadline.startDay))),
            about: deadline.due,
          },
        ]
      : []),
  ];
}
