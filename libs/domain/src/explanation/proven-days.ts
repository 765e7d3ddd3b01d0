import type { DayProof } from '../deadlines/day-proof.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import type { ProvenEvent } from './explained-deadline.js';

/**
 * The table with each day as the proofs of a case have it, the later one where two differ. A deadline keeps the table that
 * proves it, so what a later notice makes of its days must not change how many were used.
 */
export function provenDays(table: WorkingDayTable, events: readonly ProvenEvent[]): WorkingDayTable {
  const rows = events.flatMap(({ derived }) => derived?.deadline?.proof ?? []);
  const settled = new Map(rows.filter(saysWhatDayItIs).map(({ date, counted }) => [date, counted]));
  return {
    digest: table.digest,
    day: (date) => {
      const kind = table.day(date);
      return { ...kind, working: settled.get(date) ?? kind.working };
    },
  };
}

/** Of a start day, one that is suspended, or one that stands as it was told, a proof does not say whether it is a working day. */
function saysWhatDayItIs({ reason }: DayProof): boolean {
  return reason !== 'start-day' && reason !== 'suspended' && reason !== 'told-day-stands';
}
