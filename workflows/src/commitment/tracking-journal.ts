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
import type { CommitTrackingInput, CommitTrackingResult } from './commitment-tracking.activities.js';

/**
 * The facts of a tracking in the order in which they happened, and how many of them are stored. A fact is folded at once,
 * so the next validator sees it before it is stored.
 */
export class TrackingJournal {
  private recount = false;

  constructor(
    private current: TrackingState,
    private readonly clock: CaseClock,
    private pending: readonly TrackingFact[],
  ) {}

  get state(): TrackingState {
    return this.current;
  }

  /** @param causationId Update id, timer or signal that caused it */
  record(happening: TrackingHappening, causationId: string, realNow: number): void {
    const fact = trackingFact(happening, causationId, this.clock, realNow);
    this.current = foldTracking(this.current, fact);
    if (fact.type === 'deadline-recomputed') this.recount = true;
    this.pending = [...this.pending, fact];
  }

  isStored(seq: number): boolean {
    return this.current.seq - this.pending.length >= seq;
  }

  /** All that is not stored yet, as one write: the state is after exactly these facts. */
  nextCommit(): CommitTrackingInput {
    const { status, deadline } = this.current;
    const countDeadline = trackingStep(status) !== undefined && (this.recount || !deadline);
    return { state: this.current, facts: this.pending, countDeadline, clock: this.clock };
  }

  /** Takes what the write counted, unless the tracking has moved to another status meanwhile. */
  committed(commit: CommitTrackingInput, { deadline, rungs = [] }: CommitTrackingResult): void {
    this.pending = this.pending.slice(commit.facts.length);
    const { status, enteredAt } = this.current;
    const isSame = status === commit.state.status && enteredAt === commit.state.enteredAt;
    if (!commit.countDeadline || !deadline || !isSame) return;
    const reached = this.pending.flatMap(({ type, data }) => (type === 'rung-reached' ? [data.rung] : []));
    this.current = { ...this.current, deadline, rungs: rungs.filter(({ id }) => !reached.includes(id)) };
    this.recount = this.pending.some(({ type }) => type === 'deadline-recomputed');
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
