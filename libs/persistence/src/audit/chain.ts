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
