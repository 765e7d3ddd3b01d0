/** What the rest of the product uses of what is known of a record; the front door of the domain hands it on. */
export type { PenaltyForRules, RecordRules } from './record-rules.js';
export {
  type ChangeProposed,
  type FactAuthor,
  type Ground,
  type PenaltyCorrection,
  type RecordChange,
  type RecordFact,
  type RecordFactContent,
  type RecordRepublished,
  type RecordStanding,
  VOID_REASONS,
  type VoidReason,
  authorOf,
} from './record-fact.js';
export type { HistoryEntry, LawFact } from './law-fact.js';
export { isSameStanding, needsSecondPerson, standingOf } from './second-person.js';
export {
  VERDICTS,
  type Verdict,
  type WaitingChange,
  barToSettling,
  subjectsOf,
  waitingChange,
} from './waiting-change.js';
export { toldTo, versionToldTo, withVersionTold } from './told.js';
export { changesSubject, endedByRepair, lastChangeOfSubject } from './changed-subject.js';
export { type DeterminedClass, type KnownField, type RecordDossier, dossierOf } from './dossier.js';
export { type LedgerEntry, type LedgerSummary, summariseLedger } from './ledger.js';
export { openedAgainWords } from './opened-again-words.js';
export { actOnRecord, actsOn, openObligations } from './act-on-record.js';
export { type Remedy, eligibilityRecord } from './eligibility-record.js';
export { fieldRuleOf, obligationRulesOf } from './penalty-rules.js';
