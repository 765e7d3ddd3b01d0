import {
  type CaseClock,
  type CaseEvent,
  type CaseFact,
  type CasePolicy,
  type CaseState,
  foldCase,
  isFinal,
  legalNow,
} from '@xinxiu/domain';
import type { CommitStepInput, CommitStepResult } from './repair-case.activities.js';

/**
 * The facts of a case in the order in which they happened, and how many of them are stored. Plain: the workflow wires
 * time and activities to it. A fact is folded at once, so the next validator sees it before it is stored.
 */
export class CaseJournal {
  private pending: CaseEvent[];
  private storedSeq: number;
  private recompute = false;

  constructor(
    private current: CaseState,
    private readonly clock: CaseClock,
    unstored: readonly CaseEvent[],
  ) {
    this.pending = [...unstored];
    this.storedSeq = current.seq - unstored.length;
  }

  get state(): CaseState {
    return this.current;
  }

  legalNow(realNow: number): number {
    return legalNow(this.clock, realNow);
  }

  /** Makes facts true. @param causationId Update id, timer or target that caused them; ids of the events come from it */
  record(facts: readonly CaseFact[], causationId: string, realNow: number): void {
    for (const [index, fact] of facts.entries()) {
      const event: CaseEvent = {
        ...fact,
        id: `${this.current.caseNo}:${causationId}:${index}`,
        version: 1,
        caseId: this.current.caseNo,
        seq: this.current.seq + 1,
        at: new Date(this.legalNow(realNow)).toISOString(),
        recordedAt: new Date(realNow).toISOString(),
        causationId,
      };
      this.current = foldCase(this.current, event);
      if (movesDeadline(event)) this.recompute = true;
      this.pending.push(event);
    }
  }

  isStored(seq: number): boolean {
    return this.storedSeq >= seq;
  }

  /** All that is not stored yet, as one write: the state is after exactly these events. */
  nextCommit(): CommitStepInput {
    const needsDeadline = !isFinal(this.current.status) && (this.recompute || !this.current.deadline);
    return { events: [...this.pending], state: this.current, computeDeadline: needsDeadline };
  }

  /** The pack that the case was submitted under, found when it was opened. */
  adoptPolicy(policy: CasePolicy): void {
    this.current = { ...this.current, policy };
  }

  /** Takes what the write computed, unless the case has moved to another step meanwhile. */
  committed(commit: CommitStepInput, result: CommitStepResult): void {
    this.storedSeq = commit.state.seq;
    this.pending = this.pending.slice(commit.events.length);
    const { status, enteredAt } = this.current;
    const sameStep = status === commit.state.status && enteredAt === commit.state.enteredAt;
    if (!commit.computeDeadline || !result.deadline || !sameStep) return;
    const rungs = (result.rungs ?? []).filter(
      (rung) => !this.pending.some((event) => reaches(event, rung.id)),
    );
    this.current = { ...this.current, deadline: result.deadline, rungs };
    this.recompute = this.pending.some(movesDeadline);
  }
}

function reaches(event: CaseEvent, rung: string): boolean {
  return event.type === 'rung-reached' && event.data.rung === rung;
}

function movesDeadline(event: CaseEvent): boolean {
  return event.type === 'deadline-extended' || event.type === 'deadline-recomputed';
}
