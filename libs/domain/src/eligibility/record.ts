import type { PenaltyClass } from '../case/penalty-class.js';
import type { PenaltyKind, SubjectKind } from '../penalty/penalty.js';
import type { CivilDate } from '../time/civil-date.js';
import type { Obligation } from './obligations.js';

/** Of a sum, in yuan: a larger one is a mistake of the unit, and no longer exact as a number. */
export const MOST_YUAN = 1e13;

export const RECORD_KINDS = ['penalty', 'serious-list', 'abnormal-list', 'other'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a class is decided from. Sums are yuan; absent means that nobody said. */
export interface PenaltyFacts {
  readonly penaltyKinds: readonly PenaltyKind[];
  readonly fineYuan?: number;
  readonly confiscatedYuan?: number;
  readonly simplifiedProcedure?: boolean;
  /** One of the packs' field names (食品, 消防, …). */
  readonly field?: string;
}

/** From the mildest to the gravest. */
export const DECIDED_CLASSES = ['minor', 'general', 'serious'] as const satisfies readonly PenaltyClass[];
export type DecidedClass = (typeof DECIDED_CLASSES)[number];

/** A person's answer where the rules cannot decide. */
export interface Classification {
  readonly class: DecidedClass;
  readonly ground: string;
  /** What the person relies on. */
  readonly article?: string;
}

/** One publicised record as far as its repair is concerned. */
export interface EligibilityRecord extends PenaltyFacts {
  readonly kind: RecordKind;
  readonly subjectKind?: SubjectKind;
  /** The date that the deciding document fixes; every period runs from it. */
  readonly decisionDate: CivilDate;
  readonly fulfilledOn?: CivilDate;
  /** When given, they decide whether duties are fulfilled; {@link fulfilledOn} then only tells the day. */
  readonly obligations?: readonly Obligation[];
  /** A public credit commitment was made, or is to be made on a day. */
  readonly commitment?: boolean | { readonly on: CivilDate };
  /** Further penalties of the same decision; a fact that is absent there is that of the first. */
  readonly otherPenalties?: readonly PenaltyFacts[];
  readonly classification?: Classification;
}
