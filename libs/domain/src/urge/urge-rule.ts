import type { RuleSource } from '../deadlines/rule-source.js';
import type { RungRule } from '../deadlines/rung-rule.js';

/** Who is told of an urge letter that is not answered, and within how many days at most one asks for an answer. */
export interface UrgeRule extends RuleSource {
  readonly mostWorkingDays: number;
  readonly rungs: readonly RungRule[];
}
