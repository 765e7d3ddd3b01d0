import type { Actor } from '../../permissions/actor.js';
import { type CivilDate, civilDate } from '../../time/civil-date.js';
import { shanghaiDate } from '../../time/shanghai.js';
import { type TrackingAct, type TrackingPayloads, actOnTracking } from './act-on-tracking.js';
import type { FactOf, TrackingFact, TrackingHappening } from './tracking-fact.js';
import { type TrackingState, type TrackingSubject, beginTracking, foldTracking } from './tracking-state.js';
import type { TrackingAction } from './tracking-table.js';
import { nextTrackingTimer, onTrackingTimer } from './tracking-timers.js';

/** A commitment to the market authority, its people, and its days, for specs. */
export const AT = '2026-04-10T02:00:00.000Z';
export const USCC = '91420526000000000X';
export const BUSINESS: Actor = { id: 'b', name: '赵明', role: 'applicant', organisation: USCC };
export const REVIEWER: Actor = { id: 'r', name: '周可', role: 'reviewer', department: 'SCJG' };
export const LEADER: Actor = { id: 'l', name: '王宏', role: 'department-leader', department: 'SCJG' };

export const BREACH = {
  outcome: '部分履行',
  ground: '整改未完成。',
  unfulfilled: '未公示整改报告。',
  measures: [{ measure: '恢复公示', article: '《信用修复管理办法》违诺责任' }],
} as const;

const SUBJECT: TrackingSubject = {
  commitmentId: 'c-1',
  promisorName: '青禾食品有限公司',
  uscc: USCC,
  department: 'SCJG',
  madeOn: civilDate('2026-04-10'),
  validUntil: civilDate('2026-10-10'),
};

export function asFact(happening: TrackingHappening, at = AT): TrackingFact {
  return { ...happening, at, recordedAt: at, causationId: 'u-1' } as TrackingFact;
}

export function begun(over: Partial<TrackingSubject> = {}): TrackingState {
  const started = { type: 'tracking-started', data: { followUpOn: '2026-10-10' }, by: REVIEWER } as const;
  return beginTracking({ ...SUBJECT, ...over }, asFact(started) as FactOf<'tracking-started'>);
}

export function act<A extends TrackingAction>(
  name: A,
  actor: Actor,
  payload: TrackingPayloads[A],
  expectedVersion?: number,
): TrackingAct {
  return { name, actor, payload, ...(expectedVersion !== undefined && { expectedVersion }) } as TrackingAct;
}

/** The state after an action. @throws Error with the code of a refusal */
export function after(state: TrackingState, acting: TrackingAct, at = AT): TrackingState {
  const outcome = actOnTracking(state, acting, shanghaiDate(Date.parse(at)));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return foldTracking(state, asFact(outcome.value, at));
}

/** The state after what it waits for by itself. */
export function afterTimer(state: TrackingState): TrackingState {
  const timer = nextTrackingTimer(state);
  if (!timer) throw new Error('It waits for nothing.');
  return foldTracking(state, asFact(onTrackingTimer(state, timer), new Date(timer.at).toISOString()));
}

export function refusalOf(state: TrackingState, acting: TrackingAct, today = civilDate('2026-10-10')) {
  const outcome = actOnTracking(state, acting, today);
  return outcome.ok ? undefined : outcome.error;
}

/** With a term that ends on a day. */
export function due(state: TrackingState, day: CivilDate): TrackingState {
  const deadline = { due: day, provisional: false, ruleId: 'r', article: '第 1 条', startDay: day };
  return { ...state, deadline: { ...deadline, packDigest: 'p', tableDigest: 't' } };
}

export const PROOF = { text: '已完成整改。', fileIds: ['f-1'] };
export const FOUND_SHORT = {
  found: 'shortfall',
  ground: '现场检查。',
  unfulfilled: '未公示整改报告。',
} as const;
