import type { RuleSource } from '../deadlines/rule-source.js';
import { penalised, holds } from '../eligibility/circumstances.js';
import type { ObligationKind } from '../eligibility/obligations.js';
import { isInForce } from '../eligibility/regime-pack.js';
import type { FieldRule, ObligationRule, PenaltyForRules, RecordRules } from './record-rules.js';

/** The rule that tells the field of a penalty, as of the day of its decision; undefined where none does. */
export function fieldRuleOf(penalty: PenaltyForRules, { fields }: RecordRules): FieldRule | undefined {
  return fields.find(
    ({ when, validity }) =>
      isInForce(validity, penalty.decisionDate) &&
      names(when.basisNames, penalty.basis) &&
      names(when.authorityNames, penalty.authority),
  );
}

/** The duties that follow from the kinds and sums of a penalty, one rule for each, as of the day of its decision. */
export function obligationRulesOf(penalty: PenaltyForRules, { obligations }: RecordRules): ObligationRule[] {
  const facts = penalised('penalty', penalty);
  const duties = new Map<ObligationKind, ObligationRule>();
  for (const rule of obligations) {
    if (duties.has(rule.obligation) || !isInForce(rule.validity, penalty.decisionDate)) continue;
    if (holds(rule.when, facts)) duties.set(rule.obligation, rule);
  }
  return [...duties.values()];
}

function names(words: readonly string[] | undefined, text: string | undefined): boolean {
  return words === undefined || (text !== undefined && words.some((word) => text.includes(word)));
}

/** What a reader may look up; when a rule applies is the pack's own matter. */
export function sourceOf({ id, article, source, trust, text, textEn }: RuleSource): RuleSource {
  return { id, article, source, trust, text, textEn };
}
