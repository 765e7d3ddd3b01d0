import { CorrectPenalty } from './correct-penalty.js';
import { ImportContexts } from './import-context.js';
import { PublicBoard } from './public-board.js';
import { SettleHeldRow } from './settle-held-row.js';
import { SettleHeldRows } from './settle-held-rows.js';
import { StoredEligibility } from './stored-eligibility.js';

/** How records come in, what becomes of held rows, and what is told of what is stored. */
export const RECORD_USE_CASES = [
  ImportContexts,
  CorrectPenalty,
  SettleHeldRow,
  SettleHeldRows,
  StoredEligibility,
  PublicBoard,
];
