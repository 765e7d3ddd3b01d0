import { civilDate } from '../time/civil-date.js';
import type { DayProof } from './day-proof.js';
import type { LegalDeadline } from './legal-deadline.js';
import { moveToWorkingDay } from './periods.js';
import type { WorkingDayTable } from './working-day-table.js';

/**
 * A deadline that binds an applicant, counted again with a notice that was loaded after he was told of a day: where the count
 * now ends before that day, the day stands (assumption, the more favourable reading: 行政许可法第八条 protects reliance on
 * what an office has said). Where the notice makes the day itself a day off, it moves on as a last day does.
 * @param told the day that he knows, `YYYY-MM-DD`; undefined while he was told of none
 */
export function withToldDay(
  table: WorkingDayTable,
  counted: LegalDeadline,
  told: string | undefined,
): LegalDeadline {
  if (told === undefined || counted.due >= told) return counted;
  const day = civilDate(told);
  const stands: DayProof = { date: day, counted: false, reason: 'told-day-stands' };
  const { end: due, proof } = moveToWorkingDay(table, { end: day, proof: [...counted.proof, stands] });
  return { ...counted, due, proof };
}
