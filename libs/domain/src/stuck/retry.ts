import type { Role } from '../permissions/actor.js';
import { type Words, words } from '../words.js';
import type { StuckCause } from './cause.js';

export const RETRY_WAYS = ['step', 'case', 'by-itself', 'program', 'not-yours'] as const;
/**
 * How a try can be brought forward: of a step that waits for its next try, or of a case that has told that a step failed for
 * long. The others are reasons why it cannot.
 */
export type RetryWay = (typeof RETRY_WAYS)[number];

/** What will happen, or why nothing can be tried; read before anybody confirms. */
export const RETRY_WAY_WORDS: Readonly<Record<RetryWay, Words>> = {
  step: words(
    '立即再执行一次失败的步骤，尝试次数重新计算。已写入的事实和已发出的通知各有固定编号，不会重复。',
    'The failing step is tried at once, and its tries are counted anew. Facts and notices have ids of their own: none is made twice.',
  ),
  case: words(
    '唤醒案件，立即再执行失败的步骤（或再查看公示渠道），并记入案件过程。已写入的事实和已发出的通知不会重复。',
    'The case is woken, tries the failing step or looks at the place at once, and records that. No fact or notice is made twice.',
  ),
  'by-itself': words(
    '没有可以重试的步骤：原因消除后自行恢复。',
    'There is no step to try: it goes on by itself once the cause is mended.',
  ),
  program: words(
    '重试无用：平台一直在尝试，须先修正程序。',
    'A retry changes nothing: it is tried all the time, and the program has to be mended first.',
  ),
  'not-yours': words(
    '该步骤由督办人员或承办单位负责人重试。',
    'This one is retried by a supervisor, or the leader of the unit.',
  ),
};

export function isRetriable(way: RetryWay): boolean {
  return way === 'step' || way === 'case';
}

/** What of a row tells how it is retried. */
export interface Retriable {
  readonly cause: StuckCause;
  readonly matter: string;
  readonly source: 'engine' | 'store';
  /** Empty where no step waits for its next try. */
  readonly activityId: string;
}

const TOLD_BY_CASE: readonly StuckCause[] = [
  'target-silent',
  'step-failing',
  'database-failing',
  'target-failing',
];

export function retryWay({ cause, matter, source, activityId }: Retriable, role: Role): RetryWay {
  if (cause === 'program-changed' || cause === 'program-fault') return 'program';
  if (source === 'engine' && activityId !== '') return 'step';
  const isTold = matter === 'case' && TOLD_BY_CASE.includes(cause);
  if (!isTold) return 'by-itself';
  return role === 'supervisor' ? 'case' : 'not-yours';
}
