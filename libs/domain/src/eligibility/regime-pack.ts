import type { PenaltyClass } from '../case/penalty-class.js';
import type { RuleSource } from '../deadlines/rule-source.js';
import type { PeriodLength } from '../deadlines/periods.js';
import type { PenaltyKind } from '../penalty/penalty.js';
import type { CivilDate } from '../time/civil-date.js';
import type { RecordKind } from './record.js';

/** Both ends included; null is open. */
export interface Validity {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** What must be so for a rule to apply; every key that is given must hold. */
export interface Circumstances {
  readonly recordKinds?: readonly RecordKind[];
  /** At least one of these kinds was imposed. */
  readonly anyPenalty?: readonly PenaltyKind[];
  /** Something was imposed, and nothing but these kinds. */
  readonly onlyPenalties?: readonly PenaltyKind[];
  /** Yuan; does not hold while a fine of unknown amount was imposed. */
  readonly fineYuanFrom?: number;
  /** Yuan, excluded; no fine is 0. Does not hold while a fine of unknown amount was imposed. */
  readonly fineYuanBelow?: number;
  readonly simplifiedProcedure?: boolean;
  readonly fields?: readonly string[];
  /** Only for terms, which come after classification. */
  readonly classes?: readonly PenaltyClass[];
}

export interface RegimeRule extends RuleSource {
  readonly validity: Validity;
}

export interface ClassRule extends RegimeRule {
  readonly class: Exclude<PenaltyClass, 'unclassified'>;
  readonly when: Circumstances;
}

/** How long a record is publicised and from when its repair may be asked for. */
export interface TermRule extends RegimeRule {
  readonly when: Circumstances;
  readonly publicised: boolean;
  /** Before it ends no application; null: an application may come as soon as duties are fulfilled. */
  readonly minimum: PeriodLength | null;
  /** After it publication ends by itself; null: only repair ends it. */
  readonly maximum: PeriodLength | null;
}

export type ConditionRule = RegimeRule & {
  readonly condition: 'OBLIGATIONS_UNFULFILLED' | 'COMMITMENT_MISSING';
};

/** The rules of one regulation, from YAML. Order matters: the first class and the first term that apply are taken. */
export interface RegimePack {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly title: string;
  readonly titleEn: string;
  readonly validity: Validity;
  /** Fields that this regulation takes from the general ones (lex specialis); empty for a general one. */
  readonly governsFields: readonly string[];
  readonly classes: readonly ClassRule[];
  readonly terms: readonly TermRule[];
  readonly conditions: readonly ConditionRule[];
  /** What no rule decides: a person does, with a ground. */
  readonly undecided: RegimeRule;
  /** Several penalties in one decision: the longest. */
  readonly combination: RegimeRule;
  /** The maximum reached: publication ends by itself. */
  readonly expiry: RegimeRule;
  /** Decided before this regime: the more favourable. Absent in the oldest, which nothing precedes. */
  readonly transition?: RegimeRule;
}

export function isInForce(validity: Validity, on: CivilDate): boolean {
  return (validity.from === null || validity.from <= on) && (validity.to === null || on <= validity.to);
}
