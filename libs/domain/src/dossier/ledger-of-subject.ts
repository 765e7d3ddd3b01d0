import { lastChangeOfSubject } from './changed-subject.js';
import { type LedgerEntry, foldLedger, openLedger } from './ledger.js';
import { withRaisedSums } from './raised-sums.js';
import type { RecordFact } from './record-fact.js';
import type { PenaltyForRules, RecordRules } from './record-rules.js';

/**
 * The duties of a penalty by what people did about them. What was closed for a former subject is open for the present one, by
 * the correction that made the record his.
 */
export function ledgerOf(
  penalty: PenaltyForRules,
  rules: RecordRules | undefined,
  facts: readonly RecordFact[],
): readonly LedgerEntry[] {
  const fold = (from: readonly LedgerEntry[], some: readonly RecordFact[]) =>
    withRaisedSums(some.reduce(foldLedger, from), penalty, rules, some);
  const open = openLedger(penalty, rules);
  const at = lastChangeOfSubject(facts);
  const change = facts[at];
  if (!change) return fold(open, facts);
  const former = fold(open, facts.slice(0, at));
  const present = open.map((entry, index) => (former[index]?.state === 'open' ? entry : anew(entry, change)));
  return fold(present, facts.slice(at + 1));
}

function anew(entry: LedgerEntry, change: RecordFact): LedgerEntry {
  const { by: author, at } = change;
  const ground = 'ground' in change ? { ground: change.ground } : {};
  return { ...entry, author, at, ...ground, closedForFormer: true };
}
