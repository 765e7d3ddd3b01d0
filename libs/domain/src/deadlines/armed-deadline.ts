import { type PendingRung, type RunningDeadline, armRungs } from './deadline-state.js';
import { type LegalDeadline, computeRungs } from './legal-deadline.js';
import type { RungRule } from './rung-rule.js';
import type { WorkingDayTable } from './working-day-table.js';

/** A deadline with its proof and its ladder. */
export interface ArmedDeadline {
  readonly deadline: LegalDeadline;
  /** Armed: only those that are still to be reached. */
  readonly rungs: readonly PendingRung[];
}

/**
 * The deadline with what is still to be reached of its ladder.
 * @param before what ran until now; without a deadline the step was just entered
 * @param now legal instant, ms
 */
export function withLadder(
  table: WorkingDayTable,
  deadline: LegalDeadline,
  ladder: readonly RungRule[],
  before: { readonly deadline?: RunningDeadline; readonly rungs: readonly PendingRung[] },
  now: number,
): ArmedDeadline {
  const computed = computeRungs(table, deadline, ladder).map(({ id, at }) => ({ id, at }));
  return { deadline, rungs: armRungs(before.deadline ? before.rungs : undefined, computed, now) };
}

/** Without its proof, which lies with the fact that set it. */
export function runningDeadline({ kind: _kind, proof: _proof, ...running }: LegalDeadline): RunningDeadline {
  return running;
}
