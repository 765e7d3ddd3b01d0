import type { StuckCause } from './cause.js';

/** What a step or a program failed with, as the engine has it. */
export interface Failure {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
}

/** A step that has failed and is tried again. Instants are real, in ms. */
export interface FailingStep {
  /** Name of the activity. */
  readonly activity: string;
  /** Its id within the run, by which a try is brought forward. */
  readonly activityId: string;
  /** Tries so far. */
  readonly attempts: number;
  /** When it failed last. */
  readonly triedAt: number;
  readonly nextAt?: number;
  readonly failure?: Failure;
}

/** A workflow whose program fails before it takes a step. */
export interface FailingProgram {
  readonly attempts: number;
  readonly since: number;
  readonly failure?: Failure;
}

/** What the engine says of one workflow. */
export interface EngineFacts {
  readonly isRunning: boolean;
  readonly steps: readonly FailingStep[];
  readonly program?: FailingProgram;
}

const DATABASE =
  /^Mongo|StoreError|PROJECTION_GAP|ServerSelection|buffering timed out|topology|ECONNREFUSED.*:27|No space left|ENOSPC/i;
const MAIL = /SMTP|EENVELOPE|EAUTH|ESOCKET|EDNS|Greeting never received|nodemailer/i;
const CHANGED = /non-?determini|TMPRL1100|replay/i;

/** Which of the parts a step failed at: by the step, and by what it failed with. */
export function causeOfStep({ activity, failure }: Pick<FailingStep, 'activity' | 'failure'>): StuckCause {
  if (activity === 'sendNotices' || activity === 'sweepNotices') return 'mail-failing';
  return causeOfFailure(failure, activity === 'endPublication' ? 'target-failing' : 'step-failing');
}

/** Of what a workflow itself has told, `type: message`. */
export function causeOfTold(told: string): StuckCause {
  return causeOfFailure({ type: told.split(':')[0] ?? '', message: told }, 'step-failing');
}

function causeOfFailure(failure: Failure | undefined, otherwise: StuckCause): StuckCause {
  const { type = '', message = '' } = failure ?? {};
  if (DATABASE.test(type) || DATABASE.test(message)) return 'database-failing';
  if (MAIL.test(type) || MAIL.test(message)) return 'mail-failing';
  return otherwise;
}

export function causeOfProgram({ failure }: Pick<FailingProgram, 'failure'>): StuckCause {
  const isChanged = failure && (CHANGED.test(failure.type) || CHANGED.test(failure.message));
  return isChanged ? 'program-changed' : 'program-fault';
}
