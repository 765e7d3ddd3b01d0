import { maskNumbers } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import {
  type Filter,
  type Page,
  type PageRequest,
  type Sort,
  both,
  orderOf,
  pageOf,
  writeCursor,
} from '../database/page.js';
import { NOTHING, type Scope } from '../database/scope.js';
import { type AuditLink, hasEntry, linkId } from './chain.js';
import type { ChainWriter, Chaining } from './chain-writer.js';
import { type AuditInbox, type RefusedEntry, refusalEntry } from './inbox.js';
import type { AuditEntry, AuditLinkDoc } from './schema.js';
import type { DaySeal } from './seal.js';

/** Before the id of a fact of a case: the id of its entry. */
export const FACT = 'case:';

/** Id of the entry about a fact of a record. */
export function recordFactEntryId(recordId: string, factId: string): string {
  return `record:${recordId}:${factId}`;
}

/** Before the id of a reading of a personal number: the id of its entry. */
export const DISCLOSED = 'disclosure:';

export interface AuditFilter {
  /** UTC day of chaining. */
  readonly day?: string | undefined;
  /** Case number, record or person. */
  readonly subject?: string | undefined;
  /** Id of a person. */
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly outcome?: AuditEntry['outcome'] | undefined;
  /** Id of the authorisation by which an agent acted. */
  readonly authorisation?: string | undefined;
  readonly sort?: Sort<'at'> | undefined;
}

/** What a turn of the writer did. */
export interface Chained {
  /** How many were taken up. */
  readonly taken: number;
  /** Those of them that are set aside. */
  readonly refused: readonly RefusedEntry[];
  /** How far the day has come, if anything was chained. */
  readonly running?: DaySeal;
}

/** Documents of a day that was never written, or of none. Nobody but who worked in the store directly writes such. */
export interface Stray {
  readonly day: string;
  readonly links: number;
  /** Their ids, as far as a report takes them. */
  readonly first: readonly string[];
}

/** Of whatever types somebody has put there. */
interface Placed {
  readonly _id: unknown;
  readonly day: unknown;
}

const MOST_NAMED = 20;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Who did what. Everybody records; one writer chains. */
export class AuditRepository {
  constructor(
    private readonly incoming: AuditInbox,
    private readonly links: Model<AuditLinkDoc>,
    private readonly writer: ChainWriter,
  ) {}

  /**
   * Entries wait for the chain; the same entry twice is one. No number of a person enters it, for nothing ever leaves it.
   * @param now real instant (ms)
   */
  async record(entries: readonly AuditEntry[], now: number): Promise<void> {
    await this.incoming.put(
      entries.map((entry) => ({
        _id: entry.id,
        // A hash may look like a number of a person in places; it is none.
        entry: { ...maskNumbers(entry), id: entry.id, ...(entry.content && { content: entry.content }) },
        since: now,
      })),
    );
  }

  /**
   * Chains what waits, oldest first; in place of what nobody with the keys has put there, an entry that tells of it. Called
   * by the holder of the lease only.
   */
  async chainWaiting(chaining: Chaining, limit: number): Promise<Chained> {
    const batch = await this.incoming.oldest(limit);
    const { genuine, refused } = batch;
    const taken = genuine.length + refused.length;
    if (taken === 0) return { taken, refused };
    await this.incoming.setAside(batch, chaining.now);
    const running = await this.writer.append(chaining, [
      ...genuine.map(({ entry }) => entry),
      ...refused.map((one) => refusalEntry(one, chaining.now)),
    ]);
    await this.incoming.clear(batch);
    return { taken, refused, ...(running && { running }) };
  }

  /** Whether the chain still has under the number what it had when the day was noted to have come so far. */
  async holds({ day, links: seq, head }: Pick<DaySeal, 'day' | 'links' | 'head'>): Promise<boolean> {
    const link = await this.links.findOne({ _id: linkId(day, seq) }).lean<AuditLinkDoc>();
    return link?.hash === head;
  }

  /**
   * All that lies under a day, whole and as it lies there, by id: so the links come in order, and nothing that somebody put
   * beside them is passed over, as it would be by a number that is none.
   */
  ofDay(day: string, page: PageRequest): Promise<Page<AuditLinkDoc>> {
    // From the first text on: ids of other types have no place among these, and are told as strays.
    const cursor = page.cursor ?? writeCursor(['', '']);
    return pageOf(this.links, { day }, { field: '_id', descending: false }, { ...page, cursor });
  }

  /** Newest first unless asked. */
  async list(scope: Scope, filter: AuditFilter, page: PageRequest): Promise<Page<AuditLink>> {
    const { day, subject, actor, action, outcome, authorisation, sort = '-at' } = filter;
    const wanted = {
      ...(day !== undefined && { day }),
      ...(subject !== undefined && { 'entry.subject': subject }),
      ...(actor !== undefined && { 'entry.actor.id': actor }),
      ...(action !== undefined && { 'entry.action': action }),
      ...(outcome !== undefined && { 'entry.outcome': outcome }),
      ...(authorisation !== undefined && { 'entry.actor.authorisation': authorisation }),
    };
    const order = orderOf(sort, { at: '_id' });
    return links(await pageOf(this.links, both(visible(scope), wanted), order, page));
  }

  /** The link that says it holds the entry: the id beside it is for finding, and bound by nothing. */
  async chained(entryId: string): Promise<AuditLink | undefined> {
    const link = await this.links.findOne({ entryId }).lean<AuditLinkDoc>();
    return link && hasEntry(link) && link.entry.id === entryId ? auditLink(link) : undefined;
  }

  /**
   * What no reading of days comes to: documents by their day, and under '' those of no day, or with an id that is no text.
   * Goes through all ids once: a count would not tell which, and memory grows with the days only.
   * @param days all that are sealed or being written; asked at the end, for a day may begin meanwhile
   */
  async strays(days: () => Promise<ReadonlySet<string>>): Promise<readonly Stray[]> {
    const found = new Map<string, { links: number; first: string[] }>();
    for await (const { _id, day } of this.links.find({}, { day: 1 }).lean<Placed>().cursor()) {
      const under = typeof _id === 'string' && typeof day === 'string' && DAY.test(day) ? day : '';
      const stray = found.get(under) ?? { links: 0, first: [] };
      stray.links += 1;
      if (stray.first.length < MOST_NAMED) stray.first.push(String(_id));
      found.set(under, stray);
    }
    const known = await days();
    return [...found].filter(([day]) => !known.has(day)).map(([day, stray]) => ({ day, ...stray }));
  }

  /** Whether an entry is written and not chained yet. */
  waits(entryId: string): Promise<boolean> {
    return this.incoming.has(entryId);
  }

  /**
   * Entries about the facts of a case or a record, or of all, one after the other: memory does not grow with them.
   * @param subject case number or id of a record
   */
  async *ofFacts(subject?: string): AsyncGenerator<AuditEntry> {
    const filter = subject === undefined ? {} : { 'entry.subject': subject };
    for await (const { entry } of this.links.find(filter).lean<AuditLinkDoc>().cursor())
      if (isOfFact(entry)) yield entry;
  }

  /** As {@link ofFacts}, about readings of personal values. */
  async *ofReadings(subject?: string): AsyncGenerator<AuditEntry> {
    const filter = subject === undefined ? {} : { 'entry.subject': subject };
    for await (const { entry } of this.links.find(filter).lean<AuditLinkDoc>().cursor())
      if (typeof entry?.id === 'string' && entry.id.startsWith(DISCLOSED)) yield entry;
  }

  waiting(): Promise<number> {
    return this.incoming.count();
  }
}

/** @param entry as it lies in the store, where somebody may have taken it away */
function isOfFact(entry: AuditEntry | null | undefined): boolean {
  if (typeof entry?.id !== 'string') return false;
  return entry.id.startsWith(FACT) || isOfRecordFact(entry);
}

/** Of a record the trail has other entries too, which are about its term and not about what a person brought. */
function isOfRecordFact({ id, subject, detail }: AuditEntry): boolean {
  return id === recordFactEntryId(subject, String(detail?.['fact']));
}

function visible(scope: Scope): Filter {
  if (scope.kind === 'county') return {};
  if (scope.kind === 'department') return { 'entry.departments': scope.code };
  // The trail is for those who supervise; an applicant sees the facts of his case.
  return NOTHING;
}

function links(page: Page<AuditLinkDoc>): Page<AuditLink> {
  return { ...page, items: page.items.map(auditLink) };
}

function auditLink({ _id, entryId: _entryId, ...link }: AuditLinkDoc): AuditLink {
  return link;
}
