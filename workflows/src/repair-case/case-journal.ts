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
import { FactJournal } from '../durable/fact-journal.js';
import type { CommitStepInput, CommitStepResult } from './repair-case.activities.js';

/** The facts of a case. */
export class CaseJournal extends FactJournal<CaseState, CaseEvent> {
  constructor(
    state: CaseState,
    private readonly clock: CaseClock,
    unstored: readonly CaseEvent[],
  ) {
    super(state, unstored);
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
        at: new Date(legalNow(this.clock, realNow)).toISOString(),
        recordedAt: new Date(realNow).toISOString(),
        causationId,
      };
      this.add(event, foldCase(this.current, event));
    }
  }

  /** All that is not stored yet, as one write: the state is after exactly these events. */
  nextCommit(): CommitStepInput {
    const { current: state, pending: events } = this;
    return { events, state, computeDeadline: !isFinal(state.status) && this.wantsDeadline() };
  }

  /** The pack that the case was submitted under, found when it was opened. */
  adoptPolicy(policy: CasePolicy): void {
    this.current = { ...this.current, policy };
  }

  committed({ state, events, computeDeadline }: CommitStepInput, result: CommitStepResult): void {
    this.stored({ state, facts: events.length, countDeadline: computeDeadline }, result);
  }
}
