import type { ObligationKind } from '../eligibility/obligations.js';
import type { DecidedClass } from '../eligibility/record.js';
import type { PartialPenalty } from '../penalty/penalty.js';
import type { Role } from '../permissions/actor.js';
import type { CivilDate } from '../time/civil-date.js';

/** Why a person decided so. */
export interface Ground {
  readonly text: string;
  /** Article or entry of a list that it rests on. */
  readonly article: string;
}

/** Somebody as a fact or the audit trail names him. */
export interface Author<R extends string> {
  readonly id: string;
  readonly name: string;
  readonly role: R;
  readonly department?: string;
  /** The business that somebody acted for: an agent by an authorisation, a clerk at the window without. */
  readonly organisation?: string;
  readonly authorisation?: string;
}

export type FactAuthor = Author<Role>;

/**
 * The actor with his department, or with whom he acted for; an applicant's own business is known by his account.
 */
export function authorOf<R extends string>({
  id,
  name,
  role,
  department,
  organisation,
  authorisation,
}: Author<R>): Author<R> {
  return {
    id,
    name,
    role,
    ...(department && { department }),
    ...(organisation && role !== 'applicant' && { organisation, ...(authorisation && { authorisation }) }),
  };
}

/** What a person brought or decided. Several duties at once: one receipt may prove both fine and confiscation. */
export type RecordFactContent =
  | { readonly type: 'field-determined'; readonly field: string; readonly ground: Ground }
  | { readonly type: 'class-determined'; readonly class: DecidedClass; readonly ground: Ground }
  | {
      readonly type: 'obligations-evidenced';
      readonly obligations: readonly ObligationKind[];
      /** Day of fulfilment. */
      readonly on: CivilDate;
      readonly fileIds: readonly string[];
      readonly note?: string;
    }
  | {
      readonly type: 'obligations-verified';
      readonly obligations: readonly ObligationKind[];
      /** Day of fulfilment where the evidence shows another one than was stated. */
      readonly on?: CivilDate;
      readonly note?: string;
    }
  | {
      readonly type: 'obligations-waived';
      readonly obligations: readonly ObligationKind[];
      /** The document that waives them. */
      readonly fileId: string;
      readonly ground: Ground;
    }
  | {
      readonly type: 'obligations-reopened';
      readonly obligations: readonly ObligationKind[];
      readonly ground: Ground;
    };

/** A person took the values of another row for the stored ones; both stand here, so that neither is lost. */
export interface PenaltyCorrection {
  readonly type: 'penalty-corrected';
  /** The held row that brought the new values. */
  readonly rowId: string;
  /** The values that differ, as they were and as they are. By the names of their fields, which tell what is personal. */
  readonly before: PartialPenalty;
  readonly after: PartialPenalty;
  readonly ground: Ground;
}

/** One entry of a record's history. Nothing is ever taken out; a later entry corrects an earlier one. */
export type RecordFact = (RecordFactContent | PenaltyCorrection) & {
  /** From its cause, so that the same intention counts once. */
  readonly id: string;
  /** Legal time, ISO. */
  readonly at: string;
  readonly by: FactAuthor;
};
