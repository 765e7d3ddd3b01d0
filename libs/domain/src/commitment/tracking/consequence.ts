import type { Actor } from '../../permissions/actor.js';
import type { FulfilmentState } from '../commitment.js';
import type { MeasureRepublication } from './tracking-fact.js';
import type { TrackingState } from './tracking-state.js';

/** What a determination makes the platform do to the record that was repaired on the promise. */
export interface RepublicationOrder {
  readonly recordId: string;
  readonly commitmentId: string;
  /** Unified social credit code of the promisor, whose record it has to be. */
  readonly uscc: string;
  readonly outcome: FulfilmentState;
  /** What is not fulfilled. */
  readonly unfulfilled: string;
  /** Id and article of the measure, and for how long the record is public again. */
  readonly measureId: string;
  readonly article: string;
  readonly rule: MeasureRepublication;
  /** Who confirmed the determination, and who proposed it. */
  readonly by: Actor;
  readonly proposedBy: Actor;
}

/** The order that a confirmed determination gives; undefined where it gives none, or it was carried out. */
export function republicationOrder({
  status,
  determination,
  consequence,
  commitmentId,
  uscc,
}: TrackingState): RepublicationOrder | undefined {
  if (status !== 'partly-fulfilled' && status !== 'unfulfilled') return undefined;
  const { measures = [], recordId, proposedBy, by, outcome, unfulfilled } = determination ?? {};
  const measure = measures.find(({ republication }) => republication !== undefined);
  if (consequence || !measure?.republication || recordId === undefined) return undefined;
  if (!by || !proposedBy || outcome === undefined || unfulfilled === undefined) return undefined;
  return {
    recordId,
    commitmentId,
    uscc,
    outcome,
    unfulfilled,
    measureId: measure.id ?? '',
    article: measure.article,
    rule: measure.republication,
    by,
    proposedBy,
  };
}
