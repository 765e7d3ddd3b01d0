import type { RuleSource } from '../deadlines/rule-source.js';
import { type Obligation, isEvidenced, isFullyFulfilled } from '../eligibility/obligations.js';
import type { CivilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import { obligationRulesOf, sourceOf } from './penalty-rules.js';
import type { FactAuthor, Ground, RecordFact } from './record-fact.js';
import type { PenaltyForRules, RecordRules } from './record-rules.js';

/** A duty of a record: its state, why there is it, and what closed it. */
export interface LedgerEntry extends Obligation {
  /** Sum that is owed, yuan; absent where there is none or nobody said how much. */
  readonly sumYuan?: number;
  readonly rule: RuleSource;
  readonly fileIds: readonly string[];
  /** Who brought it into its state; absent while nobody did anything. */
  readonly author?: FactAuthor;
  readonly at?: string;
  readonly ground?: Ground;
  /**
   * Of a duty that a correction of the penalty opened anew: the sum that it had been closed for, yuan; null where none was
   * known.
   */
  readonly coveredYuan?: number | null;
  /** Of a duty that was closed for who was the subject of the record before a correction, and is open for who is now. */
  readonly closedForFormer?: true;
}

/** The duties of a penalty before anybody did anything. */
export function openLedger(penalty: PenaltyForRules, rules: RecordRules | undefined): readonly LedgerEntry[] {
  if (rules === undefined) return [];
  return obligationRulesOf(penalty, rules).map((rule) => {
    const sumYuan = rule.sum && penalty[rule.sum];
    return {
      kind: rule.obligation,
      state: 'open',
      ...(sumYuan !== undefined && { sumYuan }),
      rule: sourceOf(rule),
      fileIds: [],
    };
  });
}

/** The ledger after a fact; one on a duty that the rules do not know leaves it as it is. */
export function foldLedger(ledger: readonly LedgerEntry[], fact: RecordFact): readonly LedgerEntry[] {
  if (!('obligations' in fact)) return ledger;
  return ledger.map((entry) => (fact.obligations.includes(entry.kind) ? after(entry, fact) : entry));
}

type LedgerFact = Extract<RecordFact, { readonly obligations: unknown }>;

function after(entry: LedgerEntry, fact: LedgerFact): LedgerEntry {
  const { kind, rule, sumYuan, fileIds, on, document } = entry;
  const base = { kind, rule, ...(sumYuan !== undefined && { sumYuan }), author: fact.by, at: fact.at };
  switch (fact.type) {
    case 'obligations-evidenced': {
      const files = [...new Set([...fileIds, ...fact.fileIds])];
      return { ...base, state: 'evidenced', on: fact.on, fileIds: files, ...documentOf(files) };
    }
    case 'obligations-verified': {
      const day = fact.on ?? on;
      return { ...base, state: 'verified', fileIds, ...(day && { on: day }), ...(document && { document }) };
    }
    case 'obligations-waived': {
      const { fileId, ground } = fact;
      const files = [...new Set([...fileIds, fileId])];
      const waivedOn = shanghaiDate(Date.parse(fact.at));
      // A waiver is in the applicant's favour: it does not undo the day of a fulfilment that was evidenced before.
      const day = on !== undefined && on < waivedOn ? on : waivedOn;
      return { ...base, state: 'waived', on: day, document: fileId, fileIds: files, ground };
    }
    case 'obligations-reopened':
      return { ...base, state: 'open', fileIds: [], ground: fact.ground };
  }
}

function documentOf([document]: readonly string[]): { readonly document?: string } {
  return document === undefined ? {} : { document };
}

/** Whether every duty is closed, and since when. */
export interface LedgerSummary {
  /** Nothing stands in the way of an application. */
  readonly evidenced: boolean;
  /** Verified or waived, every one. */
  readonly fullyFulfilled: boolean;
  /** Day on which the last one was fulfilled; null while one is open. */
  readonly fulfilledOn: CivilDate | null;
}

export function summariseLedger(ledger: readonly Obligation[]): LedgerSummary {
  const evidenced = ledger.every(isEvidenced);
  const days = ledger.flatMap(({ on }) => (on === undefined ? [] : [on])).sort();
  return {
    evidenced,
    fullyFulfilled: isFullyFulfilled(ledger),
    fulfilledOn: (evidenced && days.at(-1)) || null,
  };
}

/**
 * The ledger as an application states it: with its proofs it is evidence for every duty that is still open. What people
 * did to the others stays.
 */
export function evidencedBy(
  ledger: readonly LedgerEntry[],
  on: CivilDate,
  fileIds: readonly string[],
): readonly LedgerEntry[] {
  return ledger.map((entry) =>
    entry.state === 'open' ? { ...entry, state: 'evidenced', on, fileIds, ...documentOf(fileIds) } : entry,
  );
}
