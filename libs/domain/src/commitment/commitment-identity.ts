import { compactText } from '../penalty/plain-text.js';
import type { Commitment } from './commitment.js';

/**
 * What tells a commitment from every other: its number, else who promised what to whom on which day. Equal texts of different
 * days are different commitments. Store a hash of it, not the text: it may name a person.
 */
export function commitmentIdentity(commitment: Commitment): string {
  const { number, promisorCode, type, matter = '', content, madeOn, acceptor } = commitment;
  if (number !== undefined) return number;
  return [promisorCode, type, compactText(matter), compactText(content), madeOn, compactText(acceptor)].join(
    '\u001f',
  );
}
