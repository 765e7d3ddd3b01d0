import type { RetryState } from '@xinxiu/domain';
import type { FoundStuck, StuckRow } from '@xinxiu/persistence';

/** What a look changes of what is known to be stuck. */
export interface StuckChanges {
  readonly begun: readonly FoundStuck[];
  readonly changed: readonly {
    readonly row: StuckRow;
    readonly found: FoundStuck;
    readonly retry?: RetryState;
  }[];
  readonly ended: readonly {
    readonly row: StuckRow;
    /** What that makes of a try that somebody asked for. */
    readonly retry: RetryState;
  }[];
}

/** What tells that something has changed; since when it is stuck does not. */
const TOLD = [
  'gravity',
  'department',
  'status',
  'holder',
  'due',
  'source',
  'activityId',
  'attempts',
  'triedAt',
  'nextAt',
  'about',
] as const satisfies readonly (keyof FoundStuck)[];

/**
 * What is new, what has changed, and what is over. What the engine told of stays until the engine has been asked again.
 * @param asked workflows that the engine was asked about
 */
export function stuckChanges(
  standing: readonly StuckRow[],
  found: readonly FoundStuck[],
  asked: ReadonlySet<string>,
): StuckChanges {
  const known = new Map(standing.map((row) => [row.id, row]));
  const ids = new Set(found.map(({ id }) => id));
  const steps = new Set(found.filter(({ activityId }) => activityId !== '').map(stepOf));
  return {
    begun: found.filter(({ id }) => !known.has(id)),
    changed: found.flatMap((one) => {
      const row = known.get(one.id);
      if (!row) return [];
      const retry = failedAgain(row, one) ? ('failed-again' as const) : undefined;
      const isTold = TOLD.every((field) => row[field] === one[field]);
      return isTold && !retry ? [] : [{ row, found: one, ...(retry && { retry }) }];
    }),
    ended: standing
      .filter(({ id, source, workflowId }) => !ids.has(id) && (source === 'store' || asked.has(workflowId)))
      // A step that fails with something else now stands by another cause, and has not passed.
      .map((row) => ({ row, retry: steps.has(stepOf(row)) ? 'failed-again' : 'solved' })),
  };
}

/** Somebody had it tried, it was, and it is stuck still. */
function failedAgain({ retry, retryState }: StuckRow, { triedAt }: FoundStuck): boolean {
  return retry !== undefined && retryState === 'retried' && triedAt > retry.at;
}

/** Which step of which workflow: it is the same whatever it fails with. */
export function stepOf({ workflowId, activityId }: Pick<FoundStuck, 'workflowId' | 'activityId'>): string {
  return `${workflowId} ${activityId}`;
}
