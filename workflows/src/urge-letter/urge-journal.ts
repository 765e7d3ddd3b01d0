import {
  type CaseClock,
  type UrgeFact,
  type UrgeHappening,
  type UrgeState,
  foldUrge,
  legalNow,
} from '@xinxiu/domain';
import { FactJournal } from '../durable/fact-journal.js';
import type { CommitUrgeInput, CommitUrgeResult } from './urge-letter.activities.js';

/** The facts of an urge letter. */
export class UrgeJournal extends FactJournal<UrgeState, UrgeFact> {
  constructor(
    state: UrgeState,
    private readonly clock: CaseClock,
    unstored: readonly UrgeFact[],
  ) {
    super(state, unstored);
  }

  /** @param causationId Update id, timer or signal that caused it */
  record(happening: UrgeHappening, causationId: string, realNow: number): void {
    const fact = urgeFact(happening, causationId, this.clock, realNow);
    this.add(fact, foldUrge(this.current, fact));
  }

  /** All that is not stored yet, as one write: the state is after exactly these facts. */
  nextCommit(): CommitUrgeInput {
    const { current: state, pending: facts, clock } = this;
    return { state, facts, countDeadline: state.status === 'open' && this.wantsDeadline(), clock };
  }

  committed({ state, facts, countDeadline }: CommitUrgeInput, result: CommitUrgeResult): void {
    this.stored({ state, facts: facts.length, countDeadline }, result);
  }
}

export function urgeFact(
  happening: UrgeHappening,
  causationId: string,
  clock: CaseClock,
  realNow: number,
): UrgeFact {
  const at = new Date(legalNow(clock, realNow)).toISOString();
  return { ...happening, at, recordedAt: new Date(realNow).toISOString(), causationId };
}
