import type { RuleSource } from '../deadlines/rule-source.js';
import type { LedgerEntry } from './ledger.js';
import { ledgerOf } from './ledger-of-subject.js';
import { fieldRuleOf, sourceOf } from './penalty-rules.js';
import type { DecidedClass } from '../eligibility/record.js';
import type { FactAuthor, Ground, RecordFact } from './record-fact.js';
import type { PenaltyForRules, RecordRules } from './record-rules.js';

/** The field of a record and how it is known: a person's word outweighs the source, and that outweighs a rule. */
export type KnownField =
  | {
      readonly name: string;
      readonly by: 'person';
      readonly author: FactAuthor;
      readonly at: string;
      readonly ground: Ground;
    }
  | { readonly name: string; readonly by: 'source' }
  | { readonly name: string; readonly by: 'rule'; readonly rule: RuleSource };

/** The class that a person decided where no rule does. */
export interface DeterminedClass {
  readonly class: DecidedClass;
  readonly ground: Ground;
  readonly author: FactAuthor;
  readonly at: string;
}

/** What is known of a stored penalty besides its decision: rules applied to it, and what people brought and decided. */
export interface RecordDossier {
  readonly field: KnownField | null;
  readonly classification: DeterminedClass | null;
  readonly obligations: readonly LedgerEntry[];
}

/** @param facts in the order in which they happened */
export function dossierOf(
  penalty: PenaltyForRules,
  rules: RecordRules | undefined,
  facts: readonly RecordFact[],
): RecordDossier {
  return {
    field: fieldOf(penalty, rules, facts),
    classification: classificationOf(facts),
    obligations: ledgerOf(penalty, rules, facts),
  };
}

function fieldOf(
  penalty: PenaltyForRules,
  rules: RecordRules | undefined,
  facts: readonly RecordFact[],
): KnownField | null {
  const fact = facts.findLast((one) => one.type === 'field-determined');
  if (fact) return { name: fact.field, by: 'person', author: fact.by, at: fact.at, ground: fact.ground };
  if (penalty.field !== undefined) return { name: penalty.field, by: 'source' };
  const rule = rules && fieldRuleOf(penalty, rules);
  return rule ? { name: rule.field, by: 'rule', rule: sourceOf(rule) } : null;
}

function classificationOf(facts: readonly RecordFact[]): DeterminedClass | null {
  const fact = facts.findLast((one) => one.type === 'class-determined');
  return fact ? { class: fact.class, ground: fact.ground, author: fact.by, at: fact.at } : null;
}
