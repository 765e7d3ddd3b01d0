import { contentHash } from '../database/canonical.js';
import type { AuditEntry } from './schema.js';

/** One link of a day's chain: what was done, and the hash that binds it to all before it. */
export interface AuditLink {
  readonly day: string;
  readonly seq: number;
  readonly entry: AuditEntry;
  readonly previous: string;
  readonly hash: string;
}

export interface ChainFault {
  readonly seq: number;
  readonly fault: 'missing' | 'changed' | 'out-of-order';
}

/** h(n) = SHA-256(h(n-1), day, n, entry). A day begins with the last hash of the day before it. */
export function linkHash(link: Omit<AuditLink, 'hash'>): string {
  const { day, seq, entry, previous } = link;
  return contentHash([previous, day, seq, entry]);
}

/** Appends entries to a chain. @param head last link, of this day or an earlier one */
export function chainEntries(
  head: Pick<AuditLink, 'day' | 'seq' | 'hash'> | undefined,
  day: string,
  entries: readonly AuditEntry[],
): readonly AuditLink[] {
  const links: AuditLink[] = [];
  let previous = head?.hash ?? '';
  let seq = head && head.day === day ? head.seq : 0;
  for (const entry of entries) {
    seq += 1;
    const link = { day, seq, entry, previous };
    const hash = linkHash(link);
    links.push({ ...link, hash });
    previous = hash;
  }
  return links;
}

/**
 * The first fault of a day's links, in order of `seq`; undefined when the chain holds.
 * @param expectedHead hash of the last link as it was handed out; tells a chain that was cut off at its end
 */
export function verifyChain(
  links: readonly AuditLink[],
  before: string,
  expectedHead?: string,
): ChainFault | undefined {
  let previous = before;
  let expected = 1;
  for (const link of links) {
    if (link.seq !== expected)
      return { seq: expected, fault: link.seq > expected ? 'missing' : 'out-of-order' };
    if (link.previous !== previous || linkHash(link) !== link.hash)
      return { seq: link.seq, fault: 'changed' };
    previous = link.hash;
    expected += 1;
  }
  return expectedHead !== undefined && previous !== expectedHead
    ? { seq: expected, fault: 'missing' }
    : undefined;
}
