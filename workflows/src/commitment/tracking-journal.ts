import {
  type CaseClock,
  type FactOf,
  type TrackingFact,
  type TrackingHappening,
  type TrackingState,
  foldTracking,
  legalNow,
  trackingStep,
} from '@xinxiu/domain';
import { FactJournal } from '../durable/fact-journal.js';
import type { CommitTrackingInput, CommitTrackingResult } from './commitment-tracking.activities.js';

/** The facts of a tracking. */
export class TrackingJournal extends FactJournal<TrackingState, TrackingFact> {
  constructor(
    state: TrackingState,
    private readonly clock: CaseClock,
    unstored: readonly TrackingFact[],
  ) {
    super(state, unstored);
  }

  /** @param causationId Update id, timer or signal that caused it */
  record(happening: TrackingHappening, causationId: string, realNow: number): void {
    const fact = trackingFact(happening, causationId, this.clock, realNow);
    this.add(fact, foldTracking(this.current, fact));
  }

  /** All that is not stored yet, as one write: the state is after exactly these facts. */
  nextCommit(): CommitTrackingInput {
    const { current: state, pending: facts, clock } = this;
    const countDeadline = trackingStep(state.status) !== undefined && this.wantsDeadline();
    return { state, facts, countDeadline, clock };
  }

  committed({ state, facts, countDeadline }: CommitTrackingInput, result: CommitTrackingResult): void {
    this.stored({ state, facts: facts.length, countDeadline }, result);
  }
}

export function trackingFact<H extends TrackingHappening>(
  happening: H,
  causationId: string,
  clock: CaseClock,
  realNow: number,
): FactOf<H['type']> {
  const at = new Date(legalNow(clock, realNow)).toISOString();
  const fact = { ...happening, at, recordedAt: new Date(realNow).toISOString(), causationId };
  return fact as unknown as FactOf<H['type']>;
}
