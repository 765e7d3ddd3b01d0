import { ProblemError } from './problem.error.js';

/**
 * Bytes of an action's body. State and facts travel together, and the engine's payloads stay below 128 KB: 16 KB are some
 * 5,000 Chinese characters, longer texts are files.
 */
const MOST_BYTES = 16 * 1024;

/** An action for a workflow is small enough to be one. @throws ProblemError TOO_LARGE */
export function assertActionSize(body: unknown): void {
  if (Buffer.byteLength(JSON.stringify(body ?? {})) > MOST_BYTES)
    throw new ProblemError('TOO_LARGE', 'An action carries at most 16 KB; attach longer texts as files.');
}
