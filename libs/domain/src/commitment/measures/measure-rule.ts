import type { RuleSource } from '../../deadlines/rule-source.js';
import type { Validity } from '../../eligibility/regime-pack.js';
import type { RepublicationRule } from '../../record/republication.js';
import type { CommitmentType } from '../commitment.js';

/** Whether a measure may be taken for an outcome, or follows from it. */
export const MEASURE_WEIGHTS = ['may', 'must'] as const;
export type MeasureWeight = (typeof MEASURE_WEIGHTS)[number];

/** An entry of the catalogue of measures (追究措施目录): what a department may do about a commitment that is not fulfilled. */
export interface MeasureRule extends RuleSource {
  /** What it is called, short. */
  readonly name: string;
  readonly nameEn: string;
  /** Types of commitments that it is for; absent: all. */
  readonly types?: readonly CommitmentType[] | undefined;
  /** What it is for 部分履行; absent: not to be taken. */
  readonly onPart?: MeasureWeight | undefined;
  /** What it is for 全部未履行; absent: not to be taken. */
  readonly onNone?: MeasureWeight | undefined;
  /** The repaired record is public again, by this rule; absent where people carry the measure out. */
  readonly republication?: RepublicationRule;
  readonly validity: Validity;
}
