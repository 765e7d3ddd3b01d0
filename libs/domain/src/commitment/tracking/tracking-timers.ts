import { type RungTimer, earliest, rungTimer } from '../../deadlines/deadline-state.js';
import { SYSTEM_ACTOR } from '../../permissions/actor.js';
import { addDays, civilDate } from '../../time/civil-date.js';
import { shanghaiInstant } from '../../time/shanghai.js';
import type { TrackingHappening } from './tracking-fact.js';
import type { TrackingState } from './tracking-state.js';
import { TRACKING_TABLE } from './tracking-table.js';

/** Nobody is asked in the night. */
const ASKED_AT = '09:00';

/** What a tracking waits for by itself. `at` is a legal instant (ms). */
export type TrackingTimer = RungTimer | { readonly kind: 'follow-up' | 'due'; readonly at: number };

/** The earliest of its remaining rungs, its day of follow-up, and the end of a term that moves it. */
export function nextTrackingTimer(state: TrackingState): TrackingTimer | undefined {
  const { waitsFor } = TRACKING_TABLE[state.status];
  const timers: TrackingTimer[] = state.rungs.map(rungTimer);
  if (waitsFor === 'follow-up')
    timers.push({ kind: 'follow-up', at: shanghaiInstant(state.followUpOn, ASKED_AT) });
  const at = termEnd(state);
  if (at !== undefined) timers.push({ kind: 'due', at });
  return earliest(timers);
}

/** When the term moves the tracking by itself (legal instant, ms): it ends with the end of its last day. */
export function termEnd({
  status,
  deadline,
}: Pick<TrackingState, 'status' | 'deadline'>): number | undefined {
  const { waitsFor, onDue } = TRACKING_TABLE[status];
  if (waitsFor !== 'deadline' || !onDue || !deadline) return undefined;
  return shanghaiInstant(addDays(civilDate(deadline.due), 1));
}

/** The same timer of the same status and day is one cause, whenever it fires. */
export function trackingTimerCause(state: TrackingState, timer: TrackingTimer): string {
  const what = timer.kind === 'rung' ? timer.rung : timer.kind;
  return `timer-${state.version}-${what}-${state.deadline?.due ?? state.followUpOn}`;
}

export function onTrackingTimer(state: TrackingState, timer: TrackingTimer): TrackingHappening {
  const { due = '', article = '' } = state.deadline ?? {};
  const by = SYSTEM_ACTOR;
  if (timer.kind === 'rung') return { type: 'rung-reached', data: { rung: timer.rung, due }, by };
  if (timer.kind === 'follow-up')
    return { type: 'evidence-asked', data: { followUpOn: state.followUpOn }, by };
  const type = state.status === 'hearing' ? 'hearing-ran-out' : 'evidence-ran-out';
  return { type, data: { due, article }, by };
}
