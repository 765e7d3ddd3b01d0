import type { RetryState, StuckCause, StuckMatter } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** That somebody had a step tried at once. `at` is a real instant (ISO); `attempts` are the tries before it. */
export interface StuckRetry {
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly attempts: number;
}

/** One cause for which one thing is stuck, or was. Found by looking: nothing is decided by it, and what is lost is found again. */
export interface StuckDoc {
  /** `<workflow>:<cause>` */
  _id: string;
  workflowId: string;
  matter: StuckMatter;
  /** Number of the case, else the id of the matter. */
  subjectId: string;
  /** The business; of a natural person masked. Empty where there is none. */
  name: string;
  /** Code of the department whose step it is; empty where it is nobody's. */
  department: string;
  /** Status of the matter. */
  status: string;
  holder: string;
  /** Last day of its deadline; empty where none runs. */
  due: string;
  cause: StuckCause;
  /** Place of the cause in its table. */
  gravity: number;
  /** Real instants (ISO). */
  since: string;
  /** Empty while it is stuck. */
  until: string;
  open: 0 | 1;
  /** Whether the engine told it, or the store. */
  source: 'engine' | 'store';
  activity: string;
  activityId: string;
  attempts: number;
  /** When it was tried last (real, ISO); empty where it is not tried. */
  triedAt: string;
  /** Empty where no next try is known. */
  nextAt: string;
  about: string;
  /** Closed as one. */
  failure?: string;
  retry?: StuckRetry;
  retryState?: RetryState;
  version: number;
}

export const stuckSchema = documentSchema<StuckDoc>(
  'stuck',
  {
    _id: 'text',
    workflowId: 'text',
    matter: 'text',
    subjectId: 'text',
    name: 'text',
    department: 'text',
    status: 'text',
    holder: 'text',
    due: 'text',
    cause: 'text',
    gravity: 'number',
    since: 'text',
    until: 'text',
    open: 'number',
    source: 'text',
    activity: 'text',
    activityId: 'text',
    attempts: 'number',
    triedAt: 'text',
    nextAt: 'text',
    about: 'text',
    failure: 'text',
    retry: 'data',
    retryState: 'text',
    version: 'number',
  },
  [[{ open: 1, since: 1, _id: 1 }], [{ open: 1, gravity: 1, _id: 1 }], [{ cause: 1 }], [{ subjectId: 1 }]],
);

/** When it was looked last, and what that took. */
export interface StuckLookDoc {
  _id: string;
  /** Real instant (ISO). */
  at: string;
  tookMs: number;
  /** Workflows that ran, and how many of them the engine was asked about. */
  running: number;
  asked: number;
}

export const stuckLookSchema = documentSchema<StuckLookDoc>('stuckLooks', {
  _id: 'text',
  at: 'text',
  tookMs: 'number',
  running: 'number',
  asked: 'number',
});
