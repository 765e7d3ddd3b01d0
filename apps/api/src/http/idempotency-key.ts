import { idempotencyKeySchema } from '@xinxiu/contracts';
import { ProblemError } from './problem.error.js';

/** The header Idempotency-Key where it is required. @throws ProblemError IDEMPOTENCY_KEY_MISSING, INVALID_REQUEST */
export function requiredKey(given: string | undefined): string {
  if (given === undefined)
    throw new ProblemError('IDEMPOTENCY_KEY_MISSING', 'The header Idempotency-Key is missing.');
  const key = idempotencyKeySchema.safeParse(given);
  if (key.success) return key.data;
  throw new ProblemError('INVALID_REQUEST', 'Idempotency-Key must be 8 to 200 printable characters.');
}

export function keyReused(): ProblemError {
  return new ProblemError('IDEMPOTENCY_KEY_REUSED', 'The key was used for this action with another body.');
}
