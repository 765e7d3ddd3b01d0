import type { ObligationKind } from '../eligibility/obligations.js';
import type { LedgerEntry } from './ledger.js';
import { obligationRulesOf } from './penalty-rules.js';
import type { PenaltyCorrection, RecordFact } from './record-fact.js';
import type { ObligationRule, PenaltyForRules, RecordRules } from './record-rules.js';

type SumField = NonNullable<ObligationRule['sum']>;
type CorrectionFact = Extract<RecordFact, PenaltyCorrection>;

/**
 * The ledger after the corrections of the penalty. What was shown, verified or waived was so for the sum of that day: a
 * duty whose sum has been raised since is open, by the correction. A lowered sum is covered by what was shown for more.
 */
export function withRaisedSums(
  ledger: readonly LedgerEntry[],
  penalty: PenaltyForRules,
  rules: RecordRules | undefined,
  facts: readonly RecordFact[],
): readonly LedgerEntry[] {
  if (rules === undefined || !facts.some(isCorrection)) return ledger;
  const sums = new Map(obligationRulesOf(penalty, rules).map(({ obligation, sum }) => [obligation, sum]));
  return ledger.map((entry) => {
    const field = sums.get(entry.kind);
    if (field === undefined || entry.state === 'open') return entry;
    return afterCorrections(entry, correctionsSince(entry.kind, field, facts), field);
  });
}

/** Those of its sum since somebody last did something about the duty. */
function correctionsSince(
  kind: ObligationKind,
  field: SumField,
  facts: readonly RecordFact[],
): readonly CorrectionFact[] {
  const last = facts.findLastIndex((fact) => 'obligations' in fact && fact.obligations.includes(kind));
  return facts
    .slice(last + 1)
    .filter(isCorrection)
    .filter(({ before, after }) => before[field] !== after[field]);
}

function isCorrection(fact: RecordFact): fact is CorrectionFact {
  return fact.type === 'penalty-corrected';
}

function afterCorrections(
  entry: LedgerEntry,
  corrections: readonly CorrectionFact[],
  field: SumField,
): LedgerEntry {
  const first = corrections.at(0);
  const last = corrections.at(-1);
  const { kind, rule, sumYuan } = entry;
  if (!first || !last || sumYuan === undefined) return entry;
  const coveredYuan = first.before[field] ?? null;
  if (coveredYuan !== null && sumYuan <= coveredYuan) return entry;
  const { by: author, at, ground } = last;
  return { kind, state: 'open', sumYuan, rule, fileIds: [], author, at, ground, coveredYuan };
}
