import { type CaseFact, type CaseState, SYSTEM_ACTOR, targetSilence } from '@xinxiu/domain';
import { activities } from './activity-proxies.js';
import { type StepWatch, untilDone } from '../durable/durable-step.js';
import type { TargetReport } from './repair-case.activities.js';

/** Real time between two looks at a target that has not answered. */
const BACK_OFF_MS = [2_000, 5_000, 15_000, 60_000, 300_000, 900_000, 3_600_000] as const;

/** After so many looks without an answer the case asks for attention. */
const PATIENCE = 3;

export interface CausedFact {
  readonly fact: CaseFact;
  readonly causationId: string;
}

/** Asks each publication target until it confirms that the record is gone; patient, visible, never pretending. */
export class TargetPursuit {
  private attempt = 0;
  private nextAt = 0;

  retryNow(): void {
    this.nextAt = 0;
  }

  /** The facts that are true now: what targets confirmed, and the completion once none is pending. */
  async pursue(state: CaseState, realNow: number, watch: StepWatch): Promise<readonly CausedFact[]> {
    const pending = state.targets.filter((target) => target.state === 'pending').map((target) => target.name);
    if (pending.length === 0) return [completed(state)];
    if (realNow < this.nextAt) return [];
    const { caseNo, recordId, enteredAt } = state;
    const input = { caseNo, recordId, targets: pending, actor: SYSTEM_ACTOR, decidedAt: enteredAt };
    const reports = await untilDone(() => activities.endPublication(input), watch);
    const wait = BACK_OFF_MS[Math.min(this.attempt++, BACK_OFF_MS.length - 1)] as number;
    this.nextAt = Date.now() + wait;
    const confirmed = reports.filter((report) => report.confirmed).map(confirmation);
    if (confirmed.length === pending.length) return [...confirmed, completed(state)];
    return this.attempt === PATIENCE ? [...confirmed, silence(reports)] : confirmed;
  }

  /** The shorter of a timer's wait and the wait for the next look; undefined when there is neither. */
  earlier(timerMs: number | undefined, state: CaseState, realNow: number): number | undefined {
    if (state.status !== 'ending-publication') return timerMs;
    const lookMs = Math.max(0, this.nextAt - realNow);
    return timerMs === undefined ? lookMs : Math.min(timerMs, lookMs);
  }
}

function confirmation(report: { target: string; evidence: string }): CausedFact {
  const { target, evidence } = report;
  return {
    fact: { type: 'target-confirmed', actor: SYSTEM_ACTOR, data: { target, evidence } },
    causationId: `target-${target}`,
  };
}

function completed(state: CaseState): CausedFact {
  const data = { targets: state.targets.map((target) => target.name) };
  return { fact: { type: 'repair-completed', actor: SYSTEM_ACTOR, data }, causationId: 'completion' };
}

function silence(reports: readonly TargetReport[]): CausedFact {
  const cause = targetSilence(reports.filter((report) => !report.confirmed));
  const fact: CaseFact = { type: 'attention-raised', actor: SYSTEM_ACTOR, data: { cause } };
  return { fact, causationId: 'targets-silent' };
}
