import { compactText } from '../penalty/plain-text.js';
import type { Commitment, CommitmentField } from './commitment.js';
import { COMMITMENT_FIELDS } from './commitment-fields.js';

export interface CommitmentDifference {
  readonly field: CommitmentField;
  /** Null where nothing is stored. */
  readonly stored: string | null;
  readonly value: string;
}

/** What becomes known of a commitment after it was made. */
const LATER: ReadonlySet<CommitmentField> = new Set([
  'fulfilment',
  'unfulfilled',
  'pursued',
  'determinedOn',
  'determinedBy',
  'determinedByCode',
]);

/**
 * Where a row contradicts what is stored of the same commitment, in the order of the template. What the row leaves out
 * contradicts nothing; blanks and widths make no difference.
 */
export function compareCommitments(
  stored: Commitment,
  arriving: Commitment,
): readonly CommitmentDifference[] {
  return COMMITMENT_FIELDS.flatMap(({ field }) => {
    const [before, value] = [stored[field] ?? null, arriving[field]];
    if (value === undefined || compactText(before ?? '') === compactText(value)) return [];
    return [{ field, stored: before, value }];
  });
}

/**
 * Whether a row only tells what became known of a commitment that nobody had determined: then it goes on where the store
 * stood. A determination that is there already is not replaced by a list.
 */
export function isLaterNews(stored: Commitment, differences: readonly CommitmentDifference[]): boolean {
  return stored.fulfilment === undefined && differences.every(({ field }) => LATER.has(field));
}
