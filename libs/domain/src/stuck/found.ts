import { gravityOf, type StuckCause } from './cause.js';
import type { EngineFacts, FailingStep, Failure } from './failure.js';
import { causeOfProgram, causeOfStep } from './failure.js';
import { STUCK_LIMITS } from './limits.js';

/** One cause for which something is stuck. Instants are real, in ms. */
export interface FoundCause {
  readonly cause: StuckCause;
  readonly since: number;
  /** The step of the platform that fails. */
  readonly step?: Pick<FailingStep, 'activity' | 'activityId' | 'attempts' | 'nextAt'>;
  readonly attempts?: number;
  /** When it was tried last. */
  readonly triedAt?: number;
  readonly failure?: Failure;
  /** What it is about, where the cause alone does not tell: the places that are silent, until when somebody is away. */
  readonly about?: string;
}

/**
 * What of the engine's word is a cause. A first try that failed is none: the next one mostly works.
 * @param watched ids of steps that were found failing, with their cause: they are until they have passed, however often they
 * were tried since. A try that was brought forward has forgotten what the one before failed with; the cause stays then.
 */
export function causesInEngine(
  { isRunning, steps, program }: EngineFacts,
  now: number,
  watched: ReadonlyMap<string, StuckCause> = new Map(),
): FoundCause[] {
  if (!isRunning) return [{ cause: 'not-running', since: now }];
  const failing = steps
    .filter(
      ({ attempts, failure, activityId }) =>
        watched.has(activityId) || (failure !== undefined && attempts >= STUCK_LIMITS.failedTries),
    )
    .map(({ triedAt, failure, ...step }) => ({
      cause:
        (failure ? undefined : watched.get(step.activityId)) ??
        causeOfStep({ activity: step.activity, ...(failure && { failure }) }),
      ...{ since: triedAt, triedAt, step, attempts: step.attempts },
      ...(failure && { failure }),
    }));
  if (!program || program.attempts < STUCK_LIMITS.failedTasks) return oneEach(failing);
  const { since, attempts, failure } = program;
  return oneEach([
    ...failing,
    { cause: causeOfProgram(program), since, attempts, ...(failure && { failure }) },
  ]);
}

/** Of several of one cause the one that has been for longest; the gravest first. */
export function oneEach(causes: readonly FoundCause[]): FoundCause[] {
  const first = new Map<StuckCause, FoundCause>();
  for (const one of causes) {
    const known = first.get(one.cause);
    if (!known || one.since < known.since) first.set(one.cause, one);
  }
  return [...first.values()].sort((one, other) => gravityOf(one.cause) - gravityOf(other.cause));
}

/** What the engine says of the queue that workers ask for tasks. Instants are real, in ms. */
export interface QueueFacts {
  /** When somebody asked last; undefined when nobody is known. */
  readonly lastPollAt?: number;
  /** For how long the oldest task has waited, ms. */
  readonly backlogAgeMs: number;
}

/**
 * Whether nobody takes tasks. An idle worker's last poll may be a minute old; where tasks wait meanwhile it is known sooner.
 */
export function causeOfQueue({ lastPollAt, backlogAgeMs }: QueueFacts, now: number): FoundCause | undefined {
  const { pollAgeMs, backlogAgeMs: patience } = STUCK_LIMITS;
  const age = lastPollAt === undefined ? Number.POSITIVE_INFINITY : now - lastPollAt;
  const isAway = age > pollAgeMs || (backlogAgeMs > patience && age > patience);
  return isAway ? { cause: 'worker-away', since: lastPollAt ?? now } : undefined;
}
