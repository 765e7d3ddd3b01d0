import type { Permission } from '../permissions/matrix.js';
import { reachOf } from '../permissions/may.js';
import { type Words, words } from '../words.js';
import { RETRY_WAY_WORDS, type Retriable, isRetriable, retryWay } from './retry.js';
import type { RefusalCode } from '../case/refusal.js';
import type { Role } from '../permissions/actor.js';

export const BULK_ACTIONS = ['retry', 'urge', 'reassign'] as const;
/** What can be done with many things that are stuck at once. */
export type BulkAction = (typeof BULK_ACTIONS)[number];

export const BULK_ACTION_WORDS: Readonly<Record<BulkAction, Words>> = {
  retry: words('立即重试', 'retry now'),
  urge: words('督办', 'urge'),
  reassign: words('改派', 'assign anew'),
};

/** In bulk nobody may do what he may not do with one. */
export const BULK_PERMISSIONS: Readonly<Record<BulkAction, Permission>> = {
  retry: 'stuck.retry',
  urge: 'urge.issue',
  reassign: 'case.act',
};

export function mayInBulk(action: BulkAction, role: Role): boolean {
  return reachOf('stuck.bulk', role) !== undefined && reachOf(BULK_PERMISSIONS[action], role) !== undefined;
}

/** Things in one bulk act at most: what somebody can still look through before he confirms it. */
export const BULK_MOST = 500;

export const BULK_STATUSES = ['running', 'done', 'stopped'] as const;
/** `done`: everything was asked for. Whether it has passed is told by each item. */
export type BulkStatus = (typeof BULK_STATUSES)[number];

export const BULK_STATUS_WORDS: Readonly<Record<BulkStatus, Words>> = {
  running: words('进行中', 'running'),
  done: words('已逐项执行', 'gone through'),
  stopped: words('已停止', 'stopped'),
};

export const BULK_ITEM_STATES = [
  'waiting',
  'asked',
  'solved',
  'still-stuck',
  'failed',
  'not-eligible',
  'stopped',
] as const;
/** What became of one item: `solved` only once what was stuck has passed. */
export type BulkItemState = (typeof BULK_ITEM_STATES)[number];

export const BULK_ITEM_WORDS: Readonly<Record<BulkItemState, Words>> = {
  waiting: words('待执行', 'waiting'),
  asked: words('已执行，结果待查', 'asked, not known yet'),
  solved: words('已解决', 'solved'),
  'still-stuck': words('仍未解决', 'still stuck'),
  failed: words('执行失败', 'failed'),
  'not-eligible': words('不适用', 'not eligible'),
  stopped: words('已停止，未执行', 'stopped before its turn'),
};

export const BULK_REASONS = [
  'over',
  'passed',
  'by-itself',
  'program',
  'not-yours',
  'not-a-case',
  'recused',
  'ended',
  'with-business',
  'too-long',
  'his-already',
  'refused',
  'unavailable',
] as const;
/** Why an item is not eligible, or failed. */
export type BulkReason = (typeof BULK_REASONS)[number];

export const BULK_REASON_WORDS: Readonly<Record<BulkReason, Words>> = {
  over: words('已恢复，无需处理。', 'It is not stuck any more.'),
  passed: words('该步骤已经通过，或者不再等待重试。', 'The step has passed meanwhile, or waits no more.'),
  'by-itself': RETRY_WAY_WORDS['by-itself'],
  program: RETRY_WAY_WORDS.program,
  'not-yours': words('您无权对该事项进行此项操作。', 'You may not do this with it.'),
  'not-a-case': words('只有修复案件可以督办、改派。', 'Only a repair case is urged or assigned.'),
  recused: words('您对该单位已回避。', 'You are recused from what concerns this business.'),
  ended: words('案件已经结束。', 'The case has ended.'),
  'with-business': words(
    '案件正在等待企业，无可督办。',
    'The case waits for the business, which nobody urges.',
  ),
  'too-long': words('答复期限超过规定的工作日数。', 'More working days are given than the rules allow.'),
  'his-already': words('已由该人员承办。', 'This person holds it already.'),
  refused: words('案件未接受该操作。', 'The case refused it.'),
  unavailable: words(
    '多次尝试未能送达，未执行。',
    'It could not be reached after several tries, and was not done.',
  ),
};

/** Whether an item can be acted on; a reason why not. */
export type BulkEligibility =
  | { readonly eligible: true }
  | {
      readonly eligible: false;
      readonly reason: BulkReason;
      /** Of the refusal, where a case refuses it. */
      readonly code?: RefusalCode;
    };

export const ELIGIBLE: BulkEligibility = { eligible: true };

export function notEligible(reason: BulkReason): BulkEligibility {
  return { eligible: false, reason };
}

/** By the rule of the single retry. @param row undefined where nothing is stuck by the id any more */
export function retryEligibility(
  row: (Retriable & { readonly until: string }) | undefined,
  role: Role,
): BulkEligibility {
  if (!row || row.until !== '') return notEligible('over');
  const way = retryWay(row, role);
  return isRetriable(way) ? ELIGIBLE : notEligible(way as Exclude<typeof way, 'step' | 'case'>);
}

/** What is asked for with the items of an act, beside its reason: of the answer to a letter, or whom the cases go to. */
export interface BulkOrder {
  readonly urge?: { readonly demand: string; readonly workingDays: number };
  readonly to?: { readonly id: string; readonly name: string };
}

/** An item that was asked for, and what is known of it. `askedAt` is a real instant (ISO). */
export interface AskedItem {
  readonly state: 'asked' | 'still-stuck';
  readonly askedAt: string;
}

/** How long the turn of an item takes at most, ms: a look that begins later sees what it did. */
export const BULK_TURN_MS = 15_000;

/**
 * What became of an item that was asked for, by what a look found: acceptance alone solves nothing. What was tried is still
 * stuck once it has been tried since; what was assigned once it has been looked at since; people who are urged take their time.
 * @param row what it was stuck for; undefined once that has been over for so long that it is forgotten
 * @param lookedAt real instant (ISO) at which the look began
 */
export function bulkOutcome(
  action: BulkAction,
  { state, askedAt }: AskedItem,
  row: { readonly until: string; readonly triedAt: string } | undefined,
  lookedAt: string,
): 'asked' | 'still-stuck' | 'solved' {
  if (!row || row.until !== '') return 'solved';
  const isSeenSince = {
    retry: row.triedAt > askedAt,
    urge: false,
    reassign: Date.parse(lookedAt) > Date.parse(askedAt) + BULK_TURN_MS,
  };
  return isSeenSince[action] ? 'still-stuck' : state;
}

/** Whether a look may still change what is told of it. */
export function isFollowed(state: BulkItemState): state is AskedItem['state'] {
  return state === 'asked' || state === 'still-stuck';
}
