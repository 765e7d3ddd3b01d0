import type { HeldRowRepository, HoldResult, RowToHold } from '../held-rows/repository.js';
import type { PenaltyToTake, TakeContext } from './mapper.js';
import type { RecordRepository, TakeResult } from './repository.js';

/** Where an import puts its rows: the port of the intake package, filled by the two collections. */
export function createPenaltyStore(
  repositories: { readonly records: RecordRepository; readonly heldRows: HeldRowRepository },
  context: TakeContext,
): {
  takeMany(penalties: readonly PenaltyToTake[], dryRun: boolean): Promise<readonly TakeResult[]>;
  holdMany(rows: readonly RowToHold[], dryRun: boolean): Promise<readonly HoldResult[]>;
} {
  const { records, heldRows } = repositories;
  return {
    takeMany: (penalties, dryRun) => records.takeMany(penalties, dryRun, context),
    holdMany: (rows, dryRun) => heldRows.holdMany(rows, dryRun, context),
  };
}
