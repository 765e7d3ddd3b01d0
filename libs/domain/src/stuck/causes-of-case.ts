import { CASE_TABLE } from '../case/case-table.js';
import type { CaseState } from '../case/case-state.js';
import { owningUnit } from '../case/access.js';
import { stepEnd } from '../case/timers.js';
import { isTargetSilence } from '../case/target-words.js';
import type { LawOfWaits } from '../deadlines/foreseen-rungs.js';
import { addWorkingDays, workingDaysBetween } from '../deadlines/working-days.js';
import { type CaseClock, legalNow } from '../time/case-clock.js';
import { type CivilDate, addDays, civilDate } from '../time/civil-date.js';
import { shanghaiDate, shanghaiInstant } from '../time/shanghai.js';
import { causeOfTold } from './failure.js';
import { type FoundCause, oneEach } from './found.js';
import { lateSince, realInstant } from './late-timer.js';
import { STUCK_LIMITS } from './limits.js';
import { type OpenNotice, causesOfMail } from './mail-cause.js';

/** A case with what else the store knows. Days of people are real ones, those of the case go by its own clock. */
export interface CaseFacts {
  readonly state: CaseState;
  readonly clock: CaseClock;
  readonly notices: readonly OpenNotice[];
  /** Whether anybody of the unit whose step it is could take it today. */
  readonly canBeTaken: boolean;
  /** When a place of publication was looked at last (real ms). */
  readonly lookedAt?: number | undefined;
  /** Of a holder who is away today. */
  readonly away?: { readonly until: CivilDate; readonly isAttended: boolean } | undefined;
}

/** Why a case is stuck, as far as the store tells; the gravest first. @param now real instant, ms */
export function causesOfCase(facts: CaseFacts, law: LawOfWaits, now: number): FoundCause[] {
  const { state, clock, notices } = facts;
  return oneEach([
    ...causesOfMail(notices, now),
    ...toldByItself(facts),
    ...late(state, clock, law, now),
    ...ofHolder(facts, law, now),
    ...ofClocks(state, clock, law, now),
  ]);
}

function toldByItself({ state: { attention }, clock, lookedAt }: CaseFacts): FoundCause[] {
  if (!attention) return [];
  const { cause: told } = attention;
  const since = realInstant(clock, Date.parse(attention.since));
  if (isTargetSilence(told)) {
    const tried = lookedAt === undefined ? {} : { triedAt: lookedAt };
    return [{ cause: 'target-silent', since, about: told, ...tried }];
  }
  const [type = ''] = told.split(':');
  return [{ cause: causeOfTold(told), since, failure: { type, message: told } }];
}

function late(state: CaseState, clock: CaseClock, law: LawOfWaits, now: number): FoundCause[] {
  const { rungs, deadline } = state;
  const since = lateSince({ rungs, deadline, endsAt: stepEnd(state) }, clock, law, now);
  return since === undefined ? [] : [{ cause: 'timer-overdue', since: realInstant(clock, since) }];
}

function ofHolder({ state, clock, canBeTaken, away }: CaseFacts, law: LawOfWaits, now: number): FoundCause[] {
  const { holder, enteredAt, lastChange } = state;
  if (holder) {
    if (!away || away.isAttended) return [];
    return [{ cause: 'owner-absent', since: now, about: away.until }];
  }
  if (owningUnit(state) === undefined) return [];
  // What the places of publication are asked goes by itself: nobody need hold it.
  if (!canBeTaken) return [{ cause: 'no-owner', since: now }];
  if (state.status === 'ending-publication') return [];
  const free = lastChange.type === 'case-released' ? lastChange.at : enteredAt;
  const until = afterWorkingDays(Date.parse(free), STUCK_LIMITS.unclaimedDays, law);
  if (legalNow(clock, now) < until) return [];
  return [{ cause: 'unclaimed', since: realInstant(clock, Date.parse(free)) }];
}

/** The same time of day, so many working days later. Legal instants, ms. */
function afterWorkingDays(instant: number, days: number, { table }: LawOfWaits): number {
  const day = shanghaiDate(instant);
  return instant + shanghaiInstant(addWorkingDays(table, day, days).due) - shanghaiInstant(day);
}

function ofClocks(state: CaseState, clock: CaseClock, law: LawOfWaits, now: number): FoundCause[] {
  const { deadline, suspensions, status } = state;
  const today = shanghaiDate(legalNow(clock, now));
  const found: FoundCause[] = [];
  const paused = suspensions.find(({ to }) => to === undefined);
  if (paused) {
    const from = civilDate(paused.from);
    if (workingDaysBetween(law.table, from, today) > STUCK_LIMITS.pausedDays)
      found.push({ cause: 'clock-paused', since: realInstant(clock, shanghaiInstant(from)), about: from });
  }
  if (!deadline) return found;
  const due = civilDate(deadline.due);
  if (CASE_TABLE[status].owner === 'applicant' && due < today)
    found.push({
      cause: 'applicant-overdue',
      since: realInstant(clock, shanghaiInstant(addDays(due, 1))),
      about: due,
    });
  if (deadline.provisional)
    found.push({
      cause: 'deadline-provisional',
      since: realInstant(clock, shanghaiInstant(civilDate(deadline.startDay))),
      about: due,
    });
  return found;
}
