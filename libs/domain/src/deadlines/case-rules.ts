import type { PenaltyClass } from '../case/penalty-class.js';
import type { Step } from '../case/case-table.js';
import type { MeasureRule } from '../commitment/measures/measure-rule.js';
import type { TrackingRules } from '../commitment/tracking/tracking-rules.js';
import type { RepublicationRule } from '../record/republication.js';
import type { RetentionRule } from '../retention/retention-rule.js';
import type { UrgeRule } from '../urge/urge-rule.js';
import type { RuleSource } from './rule-source.js';
import type { RungRule } from './rung-rule.js';
import type { WorkingHoursRule } from './working-hours.js';

/** The shapes of the county overlay: domain says what it needs, the policy package fills it from YAML. */

export type Owner = 'applicant' | 'credit-office' | 'determining-department';

export interface StepRule extends RuleSource {
  readonly step: Step;
  readonly owner: Owner;
  readonly workingDays: number;
  readonly countedFrom: 'application' | 'step-entered';
  readonly rungs: readonly RungRule[];
}

export interface ExtensionRule extends RuleSource {
  /** Added to the limit of the step; granted once. */
  readonly workingDays: number;
}

export interface SupplementRule extends RuleSource {
  /** Working days that the applicant has; the case lapses after them. */
  readonly workingDays: number;
  /** Whether the office's clock stands still while the applicant answers. */
  readonly pausesClock: boolean;
  readonly maxRequests: number;
}

/** Classes in which the one who proposes a decision is not the one who approves it (四眼). */
export interface TwoPersonRule extends RuleSource {
  readonly classes: readonly PenaltyClass[];
}

/** What the system can answer of a condition by itself; the officer confirms it. */
export const COMPUTED_ANSWERS = ['minimum-period', 'obligations', 'commitment'] as const;
export type ComputedAnswer = (typeof COMPUTED_ANSWERS)[number];

/** One condition of the verification (核实条件). */
export interface VerificationCondition extends RuleSource {
  /** What a finding names; several regimes may word the same condition. */
  readonly condition: string;
  readonly computed?: ComputedAnswer | undefined;
  /** Ids of the regime packs under which it is asked; absent: under all. */
  readonly regimes?: readonly string[] | undefined;
  /** Classes in which it is asked; absent: in all. */
  readonly classes?: readonly PenaltyClass[] | undefined;
}

/** Deciding on the registration of a business: a task with a deadline, as a step of a case has. */
export interface RegistrationRule extends RuleSource {
  readonly workingDays: number;
  readonly rungs: readonly RungRule[];
}

export interface CaseRules {
  readonly pack: { readonly id: string; readonly version: string; readonly digest: string };
  readonly steps: Readonly<Record<Step, StepRule>>;
  readonly extension: ExtensionRule;
  readonly supplement: SupplementRule;
  readonly seriousNeedsTwo: TwoPersonRule;
  /** Empty in overlays from before there was a checklist. */
  readonly verification: readonly VerificationCondition[];
  readonly consequences: {
    readonly falseMaterial: RepublicationRule;
    readonly commitmentBreach: RepublicationRule;
  };
  /** When reminders and escalations come; absent in overlays from before there were hours: there they come as they say. */
  readonly workingHours?: WorkingHoursRule;
  /** Absent in overlays from before businesses could register. */
  readonly registration?: RegistrationRule;
  /** Absent in overlays from before commitments were followed: nothing is tracked under them. */
  readonly commitments?: TrackingRules;
  /** Absent in overlays from before there were urge letters: see `urgeRule`. */
  readonly urgeLetters?: UrgeRule;
  /** What may be done about a commitment that is not fulfilled; empty in overlays from before there was a catalogue. */
  readonly measures: readonly MeasureRule[];
  /** Empty in overlays from before personal data had a term: nothing is deleted under them. */
  readonly retention: readonly RetentionRule[];
  /** Duties outside a repair case, counted in working days from their event. */
  readonly duties: {
    readonly filing: RuleSource & { readonly workingDays: number };
    readonly objection: RuleSource & { readonly workingDays: number };
  };
}
