import type { RuleSource } from '../../deadlines/rule-source.js';
import type { RungRule } from '../../deadlines/rung-rule.js';
import type { TrackingStep } from './tracking-table.js';

/** How long a step of a tracked commitment may take, and who is reminded of it. */
export interface TrackingStepRule extends RuleSource {
  readonly workingDays: number;
  readonly rungs: readonly RungRule[];
}

/** The part of a county overlay that follows commitments. */
export type TrackingRules = Readonly<Record<TrackingStep, TrackingStepRule>>;
