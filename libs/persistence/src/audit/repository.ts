import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { type Filter, type Page, type PageRequest, both, pageOf } from '../database/page.js';
import type { Scope } from '../database/scope.js';
import { insertMissing } from '../database/by-id.js';
import { GroupedInserts } from '../database/grouped-inserts.js';
import type { AuditLink } from './chain.js';
import type { ChainWriter } from './chain-writer.js';
import type { AuditEntry, AuditInboxDoc, AuditLinkDoc } from './schema.js';

/** Who did what. Everybody records; one writer chains. */
export class AuditRepository {
  private readonly inserts: GroupedInserts<AuditInboxDoc>;

  constructor(
    private readonly inbox: Model<AuditInboxDoc>,
    private readonly links: Model<AuditLinkDoc>,
    private readonly writer: ChainWriter,
  ) {
    this.inserts = new GroupedInserts(inbox);
  }

  /** Entries wait for the chain; the same entry twice is one. @param now real instant (ms) */
  async record(entries: readonly AuditEntry[], now: number): Promise<void> {
    await insertMissing(
      this.inbox,
      entries.map((entry) => ({ _id: entry.id, entry, since: now })),
      this.inserts,
    );
  }

  /** Chains what waits, oldest first. Called by the holder of the lease only. @returns how many were taken up */
  async chainWaiting(day: string, limit: number): Promise<number> {
    const waiting = await this.inbox.find({}).sort({ since: 1, _id: 1 }).limit(limit).lean<AuditInboxDoc[]>();
    if (waiting.length === 0) return 0;
    await this.writer.append(
      day,
      waiting.map((doc) => doc.entry),
    );
    const ids = waiting.map((doc) => doc._id);
    await this.inbox.deleteMany({ _id: trusted({ $in: ids }) } as never);
    return waiting.length;
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

function auditLink({ day, seq, entry, previous, hash }: AuditLinkDoc): AuditLink {
  return { day, seq, entry, previous, hash };
}
