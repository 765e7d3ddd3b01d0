import type { ObligationKind } from '../eligibility/obligations.js';
import type { DecidedClass } from '../eligibility/record.js';
import type { PartialPenalty } from '../penalty/penalty.js';
import type { Role } from '../permissions/actor.js';
import type { PublicationTerm } from '../record/publication-term.js';
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
  /** The absent holder whose substitute somebody acted as. */
  readonly actingFor?: { readonly id: string; readonly name: string };
}

export type FactAuthor = Author<Role>;

/**
 * The actor with his department, and with whom he acted for; an applicant's own business is known by his account.
 */
export function authorOf<R extends string>({
  id,
  name,
  role,
  department,
  organisation,
  authorisation,
  actingFor,
}: Author<R>): Author<R> {
  return {
    id,
    name,
    role,
    ...(department && { department }),
    ...(organisation && role !== 'applicant' && { organisation, ...(authorisation && { authorisation }) }),
    ...(actingFor && { actingFor }),
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

/** What the law makes of a record, as far as it may be to its subject's good. Days are Asia/Shanghai days. */
export type RecordStanding = Pick<PublicationTerm, 'penaltyClass' | 'publicationFrom' | 'publicationEnds'>;

/** What a person may propose where one alone does not decide. */
export type RecordChange =
  Extract<RecordFactContent, { readonly type: 'field-determined' | 'class-determined' }> | PenaltyCorrection;

/** A change that waits for a second person; until then the record stays as it is. */
export interface ChangeProposed {
  readonly type: 'change-proposed';
  readonly change: RecordChange;
  /** Code of the department whose second person confirms or refuses it. */
  readonly unit: string;
  /** The record as it was proposed on, and what the change would make of it. */
  readonly before: RecordStanding;
  readonly after: RecordStanding;
}

/** A proposal that was not confirmed, or that its author took back. */
export interface ChangeRefused {
  readonly type: 'change-refused';
  /** Id of the fact that proposed it. */
  readonly proposal: string;
  readonly reason: string;
}

/** Why a proposal counts no more although the record is as it was: for what only others know of. */
export const VOID_REASONS = ['proposer-recused', 'row-settled'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** A proposal that cannot be confirmed any more, for good; whoever settles it clears it away. */
export interface ChangeVoided {
  readonly type: 'change-voided';
  /** Id of the fact that proposed it. */
  readonly proposal: string;
  readonly reason: VoidReason;
}

/** A breach of the promise on which the record was repaired made it public again; two persons determined it. */
export interface RecordRepublished {
  readonly type: 'republished';
  readonly commitmentId: string;
  /** What is not fulfilled of it, and the article of the measure. */
  readonly ground: Ground;
  /** Day on which it ends; null: never. */
  readonly until: string | null;
}

/** One entry of a record's history. Nothing is ever taken out; a later entry corrects an earlier one. */
export type RecordFact = (
  RecordFactContent | PenaltyCorrection | ChangeProposed | ChangeRefused | ChangeVoided | RecordRepublished
) & {
  /** From its cause, so that the same intention counts once. */
  readonly id: string;
  /** Legal time, ISO. */
  readonly at: string;
  /** Of a change that took two persons the second. */
  readonly by: FactAuthor;
  /** The first of them, whose ground it is. */
  readonly proposedBy?: FactAuthor;
};
