import { compactText } from './plain-text.js';
import { normaliseDecisionNumber } from './decision-number.js';
import type { PartialPenalty, PenaltyField } from './penalty.js';
import { type Result, err, ok } from '../result.js';

export interface PenaltyIdentity {
  readonly authority: string;
  readonly number: string;
  readonly subject: string;
  readonly date: string;
  /** The four, joined; equal exactly when they are. Store a hash of it, not the text: it may name a person. */
  readonly key: string;
}

export const IDENTITY_FIELDS = ['authority', 'decisionNumber', 'subjectName', 'decisionDate'] as const;

/**
 * Two records are the same penalty when authority, normalised decision number, subject and decision date agree: a
 * number alone repeats (one decision against several) or is missing. The error lists what is missing.
 */
export function penaltyIdentity(penalty: PartialPenalty): Result<PenaltyIdentity, readonly PenaltyField[]> {
  const missing = IDENTITY_FIELDS.filter((field) => (penalty[field] ?? '') === '');
  const number = normaliseDecisionNumber(penalty.decisionNumber ?? '');
  if (missing.length > 0) return err(missing);
  if (number.kind !== 'number') return err(['decisionNumber']);
  const parts = {
    authority: compactText(penalty.authority ?? ''),
    number: number.canonical,
    subject: compactText(penalty.subjectName ?? ''),
    date: penalty.decisionDate ?? '',
  };
  return ok({ ...parts, key: [parts.authority, parts.number, parts.subject, parts.date].join('\u001f') });
}
