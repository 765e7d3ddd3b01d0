import { type Words, words } from '../words.js';

export const RETRY_STATES = ['retried', 'failed-again', 'solved'] as const;
/** What became of a try that somebody asked for: `solved` only once the step has passed. */
export type RetryState = (typeof RETRY_STATES)[number];

export const RETRY_STATE_WORDS: Readonly<Record<RetryState, Words>> = {
  retried: words('已重试，结果待查', 'retried, not known yet'),
  'failed-again': words('再次失败', 'failed again'),
  solved: words('已解决', 'solved'),
};
