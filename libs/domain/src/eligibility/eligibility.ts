import type { PenaltyClass } from '../case/penalty-class.js';
import type { RuleSource } from '../deadlines/rule-source.js';
import type { DayProof } from '../deadlines/day-proof.js';
import type { CivilDate } from '../time/civil-date.js';
import type { UndecidedReason } from './classify.js';
import type { DateChoice } from './date-choice.js';
import type { DecidedClass } from './record.js';
import type { PenaltyPlace } from './term-outcome.js';

export const UNMET_CONDITIONS = [
  'DECISION_IN_FUTURE',
  'NO_REGIME',
  'NOT_PUBLICISED',
  'PUBLICATION_ENDED',
  'NEEDS_CLASSIFICATION',
  'MINIMUM_PERIOD',
  'OBLIGATIONS_UNFULFILLED',
  'COMMITMENT_MISSING',
] as const;
export type UnmetCode = (typeof UNMET_CONDITIONS)[number];

export interface UnmetCondition {
  readonly condition: UnmetCode;
  /** First day on which it was so, where it has one. */
  readonly since?: CivilDate;
  /** Never empty. Of NO_REGIME, for which there is no law to cite, it says that no published pack is in force on the day. */
  readonly article: string;
  /** What a person has to decide, for NEEDS_CLASSIFICATION. */
  readonly reasons?: readonly UndecidedReason[];
}

/**
 * What is assumed where a record is silent; the row cites the rule that would then apply.
 * ORDINARY_PROCEDURE_ASSUMED: it does not say that the simplified procedure was applied, which would be milder.
 * GENERAL_FIELD_ASSUMED: it names no field, and in one of those of the rule the answer may be another.
 * PENALTY_FACTS_IGNORED: it is no penalty and states facts of one; the rule goes by the kind of the record alone.
 * CLASSIFICATION_IGNORED: it states a class, and the rule tells it.
 */
export type Assumption =
  'ORDINARY_PROCEDURE_ASSUMED' | 'GENERAL_FIELD_ASSUMED' | 'PENALTY_FACTS_IGNORED' | 'CLASSIFICATION_IGNORED';

/** What a rule contributed, in the order of the argument. */
export interface EligibilityProof extends RuleSource {
  readonly step:
    | 'class'
    | 'assumption'
    | 'minimum'
    | 'on-fulfilment'
    | 'maximum'
    | 'not-publicised'
    | 'combination'
    | 'transition'
    | 'unmet';
  readonly regime: string;
  /** What follows: a class, an assumption, a date, a condition, or both dates (`earliest / ends`, — for none). */
  readonly result: string;
  /** First day on which the law that the row belongs to governed this decision; absent where it is of no one law. */
  readonly lawFrom?: CivilDate;
  /** Which penalty the row is about, where the decision has several. */
  readonly penalty?: PenaltyPlace;
  /** The row is so if a person decides on this class; absent where the class changes nothing in it. */
  readonly ifClass?: DecidedClass;
  /** What the rules cannot decide, in a row of the class. */
  readonly reasons?: readonly UndecidedReason[];
  /** The day that the record tells for a commitment that is missing until then. */
  readonly commitmentOn?: CivilDate;
  /** What the person stated who decided on the class. */
  readonly ground?: StatedGround;
  /** The arithmetic, where the result is a date. */
  readonly rows?: readonly DayProof[];
  /** The dates that were compared for the result, in order; the last choice of each date is the result. */
  readonly choices?: readonly DateChoice[];
}

export interface StatedGround {
  readonly text: string;
  readonly article?: string;
}

/** What a class would lead to that a person has yet to decide on. */
export interface ClassAlternative {
  readonly class: DecidedClass;
  readonly publicationFrom: CivilDate | null;
  readonly earliestApplication: CivilDate | null;
  readonly publicationEnds: CivilDate | null;
  readonly eligible: boolean;
}

/** The answer to "when may I apply, and what is missing?". Dates that do not exist, or hang on an open class, are null. */
export interface Eligibility {
  readonly at: CivilDate;
  /** Id of the governing policy pack; empty when none governs. */
  readonly regime: string;
  readonly class: PenaltyClass;
  readonly publicationFrom: CivilDate | null;
  /** First day on which the period lets an application in; duties and commitment are conditions beside it. */
  readonly earliestApplication: CivilDate | null;
  /** Day on which publication ends without an application: on it the record is no longer public. */
  readonly publicationEnds: CivilDate | null;
  readonly eligible: boolean;
  readonly unmet: readonly UnmetCondition[];
  /** Only where the answer hangs on a class that no rule decides and nobody has yet. */
  readonly byClass?: readonly ClassAlternative[];
  readonly proof: readonly EligibilityProof[];
}
