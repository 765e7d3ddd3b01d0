import type { PartialPenalty, Penalty, PenaltyField } from '@xinxiu/domain';
import type { Reason } from './reason.js';

/** A row while it is being interpreted: what is understood so far, and what is not. */
export interface Draft {
  readonly values: { -readonly [F in PenaltyField]?: Penalty[F] };
  readonly reasons: Reason[];
  /** Fields with a reason already: what cannot be read is not missing as well. */
  readonly troubled: Set<PenaltyField>;
  /** The text of the source for each field. */
  readonly texts: Map<PenaltyField, string>;
}

export function newDraft(texts: ReadonlyMap<PenaltyField, string>, reasons: readonly Reason[]): Draft {
  return { values: {}, reasons: [...reasons], troubled: new Set(), texts: new Map(texts) };
}

/** Notes that a field is not understood. */
export function trouble(draft: Draft, field: PenaltyField, reason: Reason): void {
  draft.troubled.add(field);
  draft.reasons.push(reason);
}

export function partialOf(draft: Draft): PartialPenalty {
  return draft.values;
}
