import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { type Filter, type Page, type PageRequest, both, pageOf } from '../database/page.js';
import type { Scope } from '../database/scope.js';
import { isDuplicateKey } from '../database/store-error.js';
import { type AuditLink, chainEntries } from './chain.js';
import type { AuditEntry, AuditInboxDoc, AuditLinkDoc } from './schema.js';

/** Who did what. Everybody records; one writer chains. */
export class AuditRepository {
  constructor(
    private readonly inbox: Model<AuditInboxDoc>,
    private readonly links: Model<AuditLinkDoc>,
  ) {}

  /** Entries wait for the chain; the same entry twice is one. @param now real instant (ms) */
  async record(entries: readonly AuditEntry[], now: number): Promise<void> {
    let left = entries.map((entry) => ({ _id: entry.id, entry, since: now }));
    while (left.length > 0) {
      try {
        await this.inbox.insertMany(left, { lean: true, ordered: true });
        return;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const ids = left.map((doc) => doc._id);
      const there = await this.inbox.find({ _id: trusted({ $in: ids }) } as never).lean<AuditInboxDoc[]>();
      const known = new Set(there.map((doc) => doc._id));
      left = left.filter((doc) => !known.has(doc._id));
    }
  }

  /**
   * Chains what waits. Called by the holder of the lease only; if two call at once the numbers of the links let one win.
   * @returns how many were chained
   */
  async chainWaiting(day: string, limit: number): Promise<number> {
    const waiting = await this.inbox.find({}).sort({ since: 1, _id: 1 }).limit(limit).lean<AuditInboxDoc[]>();
    if (waiting.length === 0) return 0;
    const ids = waiting.map((doc) => doc._id);
    const done = await this.links
      .find({ entryId: trusted({ $in: ids }) } as never)
      .select({ entryId: 1 })
      .lean<{ entryId: string }[]>();
    const chained = new Set(done.map((doc) => doc.entryId));
    const entries = waiting.filter((doc) => !chained.has(doc._id)).map((doc) => doc.entry);
    const links = chainEntries(await this.head(day), day, entries);
    if (links.length > 0) await this.links.insertMany(links.map(linkDoc), { lean: true, ordered: true });
    await this.inbox.deleteMany({ _id: trusted({ $in: ids }) } as never);
    return links.length;
  }

  /** Last link of the day, else of the latest day before it. */
  async head(day: string): Promise<AuditLink | undefined> {
    const [today] = await this.links.find({ day }).sort({ seq: -1 }).limit(1).lean<AuditLinkDoc[]>();
    if (today) return auditLink(today);
    const [earlier] = await this.links
      .find({ day: trusted({ $lt: day }) } as never)
      .sort({ day: -1, seq: -1 })
      .limit(1)
      .lean<AuditLinkDoc[]>();
    return earlier ? auditLink(earlier) : undefined;
  }

  /** A day's links in order, for the verifier. */
  async ofDay(day: string): Promise<readonly AuditLink[]> {
    const docs = await this.links.find({ day }).sort({ seq: 1 }).lean<AuditLinkDoc[]>();
    return docs.map(auditLink);
  }

  async list(
    scope: Scope,
    filter: { readonly subject?: string },
    page: PageRequest,
  ): Promise<Page<AuditLink>> {
    const wanted = filter.subject === undefined ? {} : { 'entry.subject': filter.subject };
    const order = { field: '_id', descending: true };
    const found = await pageOf(this.links, both(visible(scope), wanted), order, page);
    return { ...found, items: found.items.map(auditLink) };
  }

  async waiting(): Promise<number> {
    return this.inbox.countDocuments({});
  }
}

function visible(scope: Scope): Filter {
  if (scope.kind === 'county') return {};
  if (scope.kind === 'department') return { 'entry.departments': scope.code };
  // The trail is for those who supervise; an applicant sees the facts of his case.
  return { _id: '' };
}

function linkDoc(link: AuditLink): AuditLinkDoc {
  const number = String(link.seq).padStart(8, '0');
  return { _id: `audit:${link.day}:${number}`, entryId: link.entry.id, ...link };
}

function auditLink({ day, seq, entry, previous, hash }: AuditLinkDoc): AuditLink {
  return { day, seq, entry, previous, hash };
}
