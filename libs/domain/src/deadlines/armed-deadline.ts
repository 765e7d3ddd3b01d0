import { type PendingRung, type RunningDeadline, armRungs } from './deadline-state.js';
import { type LegalDeadline, computeRungs } from './legal-deadline.js';
import type { RungRule } from './rung-rule.js';
import type { WorkingDayTable } from './working-day-table.js';
import { type WorkingHoursRule, workingTimeFrom } from './working-hours.js';

/** A deadline with its proof and its ladder. */
export interface ArmedDeadline {
  readonly deadline: LegalDeadline;
  /** Armed: only those that are still to be reached. */
  readonly rungs: readonly PendingRung[];
}

/** What a step is reminded by: its rungs, and the hours in which they come; without hours they come as they say. */
export interface Ladder {
  readonly rungs: readonly RungRule[];
  readonly hours?: WorkingHoursRule | undefined;
}

/**
 * The deadline with what is still to be reached of its ladder. Where the overlay names working hours, each rung comes within
 * them: also what is told at once because a step was entered late.
 * @param before what ran until now; without a deadline the step was just entered
 * @param now legal instant, ms
 */
export function withLadder(
  table: WorkingDayTable,
  deadline: LegalDeadline,
  { rungs, hours }: Ladder,
  before: { readonly deadline?: RunningDeadline; readonly rungs: readonly PendingRung[] },
  now: number,
): ArmedDeadline {
  const pending = before.deadline ? before.rungs : undefined;
  const named = computeRungs(table, deadline, rungs).map(({ id, at }) => ({ id, at }));
  if (!hours) return { deadline, rungs: armRungs(pending, named, now) };
  const working = (rung: PendingRung, from: number): PendingRung => {
    const { from: at, until } = workingTimeFrom(table, hours, from);
    return { ...rung, at, until };
  };
  const computed = named.map((rung) => working(rung, rung.at));
  const armed = armRungs(pending, computed, now).map((rung) => {
    if (rung.at > now) return rung;
    const waiting = pending?.find(({ id }) => id === rung.id);
    // What has been due since before stays as it is: counted again it is the same.
    return working(rung, waiting && waiting.at <= now ? Math.max(rung.at, waiting.at) : now);
  });
  return { deadline, rungs: armed };
}

/** Without its proof, which lies with the fact that set it. */
export function runningDeadline({ kind: _kind, proof: _proof, ...running }: LegalDeadline): RunningDeadline {
  return running;
}
