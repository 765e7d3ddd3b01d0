import { civilDate, daysBetween } from '@xinxiu/domain';
import type { RecordEligibility } from './records.queries.js';

/** The day before which no application is taken; undefined once it has come, and where no day is known. */
export function notBefore({
  at,
  earliestApplication: day,
}: Pick<RecordEligibility, 'at' | 'earliestApplication'>): string | undefined {
  if (day === null) return undefined;
  return daysBetween(civilDate(at), civilDate(day)) > 0 ? day : undefined;
}
