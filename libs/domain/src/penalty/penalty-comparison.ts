import { compactText } from './plain-text.js';
import { PENALTY_FIELDS } from './penalty-fields.js';
import { normaliseDecisionNumber } from './decision-number.js';
import type { Penalty, PenaltyField } from './penalty.js';

export interface PenaltyDifference {
  readonly field: PenaltyField;
  /** Null where one of the two has nothing. */
  readonly stored: string | number | null;
  readonly value: string | number | null;
}

/**
 * Where two records of the same penalty differ, in the order of the standard; empty means UNCHANGED, anything else is
 * a CONFLICT for a person. Blanks, widths and invisible characters make no difference.
 */
export function comparePenalty(stored: Penalty, arriving: Penalty): readonly PenaltyDifference[] {
  return PENALTY_FIELDS.filter(({ field }) => comparable(stored, field) !== comparable(arriving, field)).map(
    ({ field }) => ({ field, stored: shown(stored, field), value: shown(arriving, field) }),
  );
}

function comparable(penalty: Penalty, field: PenaltyField): string {
  const value = shown(penalty, field);
  if (typeof value !== 'string') return String(value);
  if (field !== 'decisionNumber') return compactText(value);
  const number = normaliseDecisionNumber(value);
  return number.kind === 'number' ? number.canonical : compactText(value);
}

function shown(penalty: Penalty, field: PenaltyField): string | number | null {
  const value = penalty[field];
  if (value === undefined) return null;
  return typeof value === 'object' ? value.join('、') : value;
}
