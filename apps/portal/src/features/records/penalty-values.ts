import type { PenaltyRecord } from './records.queries.js';

type Stored = PenaltyRecord['penalty'];

/** A text of the national format; empty where the record has none. */
export function penaltyText(penalty: Stored, field: string): string {
  const value = penalty[field];
  if (Array.isArray(value)) return value.join('、');
  return value === undefined ? '' : String(value);
}

export function penaltyNumber(penalty: Stored, field: string): number | undefined {
  const value = penalty[field];
  return typeof value === 'number' ? value : undefined;
}
