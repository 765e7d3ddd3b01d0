/** What the rest of the product uses of retention; the front door of the domain hands it on. */
export {
  RETENTION_DATA,
  RETENTION_DATA_NAMES,
  RETENTION_DATA_WORDS,
  RETENTION_EVENTS,
  type RetentionData,
  type RetentionRule,
} from './retention-rule.js';
export {
  HOLD_GROUNDS,
  HOLD_GROUND_WORDS,
  HOLD_KINDS,
  HOLD_KIND_WORDS,
  type HoldGround,
  type HoldKind,
  type LegalHold,
} from './legal-hold.js';
export {
  RETENTION_BLOCKS,
  type RetentionAnswer,
  type RetentionBlock,
  type RetentionSubject,
  judgeRetention,
} from './judge-retention.js';
export { DELETION_STATES, type DeletionState } from './deletion-state.js';
export { DUE_STANDINGS, type DueStanding } from './deletion-state.js';
export {
  LONGEST_REFUSAL_DAYS,
  REFUSAL_GROUNDS,
  REFUSAL_GROUND_WORDS,
  type RefusalGround,
  type RefusedDeletion,
  type TermOver,
  checkRefusal,
  refusalsOf,
} from './refused-deletion.js';
export { withoutPersonal } from './without-personal.js';
