import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import { type AuditLink, chainEntries, hasEntry, isGenuine, linkDoc, linkId } from './chain.js';
import type { AuditEntry, AuditHeadDoc, AuditLinkDoc } from './schema.js';
import { type DaySeal, type SealKeys, type SealSigner, runningText } from './seal.js';

const HEAD = 'head';

/** When something is chained, and by whom. */
export interface Chaining {
  /** UTC day. */
  readonly day: string;
  /** Real instant (ms). */
  readonly now: number;
  /** The audit key. */
  readonly signer: SealSigner;
  /** Its public halves, those before a rotation too. */
  readonly keys: Pick<SealKeys, 'verifies'>;
}

/** What is known of the last link. */
export type Head = Pick<AuditLink, 'day' | 'seq' | 'hash'>;

/** Appends to the chain. One process at a time; if two do it, the ids of the links let one win and the other go on. */
export class ChainWriter {
  constructor(
    private readonly links: Model<AuditLinkDoc>,
    private readonly heads: Model<AuditHeadDoc>,
  ) {}

  /** Entries that are chained already are left out. @returns how far the day has come; nothing when none was appended */
  async append(chaining: Chaining, entries: readonly AuditEntry[]): Promise<DaySeal | undefined> {
    const { day, signer, keys } = chaining;
    let left = entries;
    while (left.length > 0) {
      const links = chainEntries(await this.head(day), day, left, signer);
      try {
        await this.links.insertMany(links.map(linkDoc), { lean: true, ordered: true });
        return await this.remember(links.at(-1), chaining);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      // An earlier writer got so far and died, or another writes: what is chained stays, the rest is linked anew.
      left = await this.unchained(left, keys);
    }
    return undefined;
  }

  /** The last link. The note of it may be old: the links after it, and a day begun since, are found by number. */
  async head(day: string): Promise<Head | undefined> {
    let head: Head | undefined =
      (await this.heads.findOne({ _id: HEAD }).lean<AuditHeadDoc>()) ?? (await this.lastLink());
    for (;;) {
      const next = (head && (await this.link(head.day, head.seq + 1))) ?? (await this.firstOf(day, head));
      if (!next) return head;
      head = next;
    }
  }

  private firstOf(day: string, head: Head | undefined): Promise<Head | undefined> {
    return head?.day === day ? Promise.resolve(undefined) : this.link(day, 1);
  }

  /** Its place is what its id says: what else somebody wrote into it must not lead the chain astray. */
  private async link(day: string, seq: number): Promise<Head | undefined> {
    const doc = await this.links.findOne({ _id: linkId(day, seq) }).lean<AuditLinkDoc>();
    return doc ? { day, seq, hash: doc.hash } : undefined;
  }

  /** Without a note: the chain is empty, or its first links were never noted. */
  private async lastLink(): Promise<Head | undefined> {
    const [last] = await this.links.find({}).sort({ _id: -1 }).limit(1).lean<AuditLinkDoc[]>();
    return last;
  }

  /** How far the day had come when something was chained last, as it was signed then. */
  async running(): Promise<DaySeal | undefined> {
    const note = await this.heads.findOne({ _id: HEAD }).lean<AuditHeadDoc>();
    if (!note) return undefined;
    const { day, seq: links, hash: head, at: sealedAt, keyId, signature } = note;
    return { day, links, head, sealedAt, keyId, signature };
  }

  private async remember(
    link: AuditLink | undefined,
    { now, signer }: Chaining,
  ): Promise<DaySeal | undefined> {
    if (!link) return undefined;
    const { day, seq: links, hash: head } = link;
    const reached = { day, links, head, sealedAt: new Date(now).toISOString(), keyId: signer.keyId };
    const { signature } = signer.sign(runningText(reached));
    const { sealedAt: at, keyId } = reached;
    const note = { day, seq: links, hash: head, at, keyId, signature };
    await this.heads.updateOne({ _id: HEAD }, { $set: note }, { upsert: true });
    return { ...reached, signature };
  }

  /**
   * What has no link yet. An id that somebody has written beside another entry, or into a document of his own, keeps
   * nothing out: such an entry is chained under its id and a mark, for the store holds each id once.
   */
  private async unchained(
    entries: readonly AuditEntry[],
    keys: Chaining['keys'],
  ): Promise<readonly AuditEntry[]> {
    const there = await Promise.all(
      entries.map(({ id }) => this.links.findOne({ entryId: id }).lean<AuditLinkDoc>()),
    );
    return entries.flatMap((entry, index) => {
      const link = there[index];
      if (!link) return [entry];
      return holds(link, entry.id, keys) ? [] : [{ ...entry, id: `${entry.id}#${randomUUID()}` }];
    });
  }
}

/** Whether it is the link that the writer made of the entry, at its place. */
function holds(link: AuditLinkDoc, entryId: string, keys: Chaining['keys']): boolean {
  const isInPlace = link._id === linkId(link.day, link.seq);
  return isInPlace && hasEntry(link) && link.entry.id === entryId && isGenuine(link, keys);
}
