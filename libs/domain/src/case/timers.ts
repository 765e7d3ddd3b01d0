import { type RungTimer, earliest, rungTimer } from '../deadlines/deadline-state.js';
import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { addDays, civilDate } from '../time/civil-date.js';
import { shanghaiInstant } from '../time/shanghai.js';
import type { CaseState } from './case-state.js';
import { CASE_TABLE } from './case-table.js';
import type { CaseFact } from './event.js';

/** What a case waits for next, by itself. `at` is a legal instant (ms). */
export type CaseTimer = RungTimer | { readonly kind: 'due'; readonly at: number };

/** The earliest of the remaining rungs and, where passing the deadline moves the case, the end of its last day. */
export function nextTimer(state: CaseState): CaseTimer | undefined {
  const timers: CaseTimer[] = state.rungs.map(rungTimer);
  const at = stepEnd(state);
  if (at !== undefined) timers.push({ kind: 'due', at });
  return earliest(timers);
}

/** When the step ends by itself (legal instant, ms); undefined where passing its deadline does not move the case. */
export function stepEnd({ status, deadline }: Pick<CaseState, 'status' | 'deadline'>): number | undefined {
  return deadline && CASE_TABLE[status].onDue ? endOfDay(deadline.due) : undefined;
}

/** A period given in days ends with the end of its last day (24:00). */
function endOfDay(due: string): number {
  return shanghaiInstant(addDays(civilDate(due), 1));
}

/** The cause of a timer's facts: the same timer of the same step and deadline is one cause, whenever it fires. */
export function timerCause(state: CaseState, timer: CaseTimer): string {
  const what = timer.kind === 'rung' ? timer.rung : 'due';
  return `timer-${state.status}-${state.version}-${what}-${state.deadline?.due ?? ''}`;
}

export function onTimer(state: CaseState, timer: CaseTimer): readonly CaseFact[] {
  const { due = '', article } = state.deadline ?? {};
  if (timer.kind === 'rung') {
    return [{ type: 'rung-reached', actor: SYSTEM_ACTOR, data: { rung: timer.rung, due } }];
  }
  // Who loses his application is told by which rule (no measure without its article).
  return [
    {
      type: 'supplement-lapsed',
      actor: SYSTEM_ACTOR,
      data: { due, ...(article !== undefined && { article }) },
    },
  ];
}
