import type { Circumstances, RegimeRule, Validity } from '../eligibility/regime-pack.js';
import type { ObligationKind } from '../eligibility/obligations.js';
import type { Penalty } from '../penalty/penalty.js';

/** All that the rules look at: what was done, by whom and on what basis, and nobody's name. */
export type PenaltyForRules = Pick<
  Penalty,
  | 'penaltyKinds'
  | 'fineYuan'
  | 'confiscatedYuan'
  | 'subjectKind'
  | 'decisionDate'
  | 'basis'
  | 'authority'
  | 'field'
>;

/** Tells the field of a penalty from its own words; every key that is given must hold. */
export interface FieldRule extends RegimeRule {
  readonly field: string;
  readonly when: {
    /** At least one of these words stands in the legal basis of the decision. */
    readonly basisNames?: readonly string[];
    /** At least one of these words stands in the name of the authority. */
    readonly authorityNames?: readonly string[];
  };
}

/** A duty that a penalty leaves behind. */
export interface ObligationRule extends RegimeRule {
  readonly obligation: ObligationKind;
  readonly when: Circumstances;
  /** Which sum of the decision is owed; absent for a duty without one. */
  readonly sum?: 'fineYuan' | 'confiscatedYuan';
}

/**
 * What follows from a stored penalty besides its class and its periods, from YAML: its field, which the national format
 * does not tell, and its duties. The first field rule that applies is taken, and the first of each kind of duty.
 */
export interface RecordRules {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly title: string;
  readonly titleEn: string;
  readonly validity: Validity;
  /** Every field that a record may have. */
  readonly fieldNames: readonly string[];
  readonly fields: readonly FieldRule[];
  readonly obligations: readonly ObligationRule[];
}
