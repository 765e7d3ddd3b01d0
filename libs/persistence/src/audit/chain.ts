import { contentHash } from '../database/canonical.js';
import type { AuditEntry, AuditLinkDoc } from './schema.js';
import type { SealKeys, SealSigner } from './seal.js';

/** One link of a day's chain: what was done, and the hash that binds it to all before it. */
export interface AuditLink {
  readonly day: string;
  readonly seq: number;
  readonly entry: AuditEntry;
  readonly previous: string;
  readonly hash: string;
  /** Of the audit key. */
  readonly keyId: string;
  /** Ed25519 over {@link linkText}, base64: whoever has only the store cannot write a link, not even the next one. */
  readonly signature: string;
}

type Bound = Pick<AuditLink, 'day' | 'seq' | 'entry' | 'previous'>;

/** h(n) = SHA-256(h(n-1), day, n, entry). A day begins with the last hash of the day before it. */
export function linkHash({ day, seq, entry, previous }: Bound): string {
  return contentHash([previous, day, seq, entry]);
}

/** The text that is signed of a link. */
export function linkText(hash: string): string {
  return `link:${hash}`;
}

const SEQ_DIGITS = 8;

export function linkId(day: string, seq: number): string {
  return `audit:${day}:${String(seq).padStart(SEQ_DIGITS, '0')}`;
}

/** The place of a link in its day, as its id tells; nothing for a document that the writer never wrote. */
export function placeIn(day: string, id: string): number | undefined {
  const seq = Number(id.slice(linkId(day, 0).length - SEQ_DIGITS));
  return seq > 0 && linkId(day, seq) === id ? seq : undefined;
}

/** As it lies in the store. */
export function linkDoc(link: AuditLink): AuditLinkDoc {
  return { _id: linkId(link.day, link.seq), entryId: link.entry.id, ...link };
}

/** Whether it is what the writer of the chain wrote. */
export function isGenuine(link: AuditLink, keys: Pick<SealKeys, 'verifies'>): boolean {
  return linkHash(link) === link.hash && keys.verifies(linkText(link.hash), link);
}

/** Whoever works in the store may take the whole entry away; that is found, and stops nothing. */
export function hasEntry({ entry }: Pick<AuditLink, 'entry'>): boolean {
  return typeof (entry as unknown) === 'object' && (entry as unknown) !== null;
}

/** Appends entries to a chain. @param head last link, of this day or an earlier one @param signer the audit key */
export function chainEntries(
  head: Pick<AuditLink, 'day' | 'seq' | 'hash'> | undefined,
  day: string,
  entries: readonly AuditEntry[],
  signer: SealSigner,
): readonly AuditLink[] {
  const links: AuditLink[] = [];
  let previous = head?.hash ?? '';
  let seq = head && head.day === day ? head.seq : 0;
  for (const entry of entries) {
    seq += 1;
    const link = { day, seq, entry, previous };
    const hash = linkHash(link);
    const { signature } = signer.sign(linkText(hash));
    links.push({ ...link, hash, keyId: signer.keyId, signature });
    previous = hash;
  }
  return links;
}
