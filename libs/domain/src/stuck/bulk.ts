import type { Permission } from '../permissions/matrix.js';
import { type Words, words } from '../words.js';
import { RETRY_WAY_WORDS, type Retriable, isRetriable, retryWay } from './retry.js';
import type { Role } from '../permissions/actor.js';

export const BULK_ACTIONS = ['retry'] as const;
/** What can be done with many things that are stuck at once. */
export type BulkAction = (typeof BULK_ACTIONS)[number];

export const BULK_ACTION_WORDS: Readonly<Record<BulkAction, Words>> = {
  retry: words('立即重试', 'retry now'),
};

/** In bulk nobody may do what he may not do with one. */
export const BULK_PERMISSIONS: Readonly<Record<BulkAction, Permission>> = { retry: 'stuck.retry' };

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
  refused: words('案件未接受该操作。', 'The case refused it.'),
  unavailable: words(
    '多次尝试未能送达，未执行。',
    'It could not be reached after several tries, and was not done.',
  ),
};

/** Whether an item can be acted on; a reason why not. */
export type BulkEligibility =
  { readonly eligible: true } | { readonly eligible: false; readonly reason: BulkReason };

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

/** An item that was asked for, and what is known of it. `askedAt` is a real instant (ISO). */
export interface AskedItem {
  readonly state: 'asked' | 'still-stuck';
  readonly askedAt: string;
}

/**
 * What became of an item that was asked for, by what a look found: acceptance alone solves nothing.
 * @param row what it was stuck for; undefined once that has been over for so long that it is forgotten
 */
export function bulkOutcome(
  { state, askedAt }: AskedItem,
  row: { readonly until: string; readonly triedAt: string } | undefined,
): 'asked' | 'still-stuck' | 'solved' {
  if (!row || row.until !== '') return 'solved';
  return row.triedAt > askedAt ? 'still-stuck' : state;
}

/** Whether a look may still change what is told of it. */
export function isFollowed(state: BulkItemState): state is AskedItem['state'] {
  return state === 'asked' || state === 'still-stuck';
}
