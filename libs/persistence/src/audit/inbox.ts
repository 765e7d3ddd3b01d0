import { randomUUID } from 'node:crypto';
import { SYSTEM_ACTOR, maskNumbers } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { insertMissing } from '../database/by-id.js';
import { canonicalJson, contentHash } from '../database/canonical.js';
import { GroupedInserts } from '../database/grouped-inserts.js';
import type { FieldKeys } from '../fields/field-cipher.js';
import { EntryMarks, type Unmarked, type Waiting } from './entry-mark.js';
import type { AuditEntry, AuditInboxDoc, AuditRefusedDoc } from './schema.js';

/** Before the id of the entry that tells of one that was refused: nobody else makes such an id. */
export const REFUSED_ENTRY = 'inbox-refused:';

/** Characters of what somebody put there that are kept as evidence; the hash is of all of it. */
const MOST_KEPT = 100_000;
const MOST_NAMED = 200;

/** What somebody put into the inbox who does not have the keys. */
export interface RefusedEntry {
  /** What it was called there, as far as a line takes it. */
  readonly called: string;
  readonly because: Unmarked;
  /** SHA-256 of the whole of it; the id under which it is set aside. */
  readonly hash: string;
}

interface Refused extends RefusedEntry {
  readonly doc: AuditInboxDoc;
}

/** What is taken up together, oldest first. */
export interface Batch {
  readonly genuine: readonly AuditInboxDoc[];
  readonly refused: readonly Refused[];
}

/** Where entries wait for the one writer of the chain. */
export class AuditInbox {
  private readonly inserts: GroupedInserts<AuditInboxDoc>;
  private readonly marks: EntryMarks;

  constructor(
    private readonly inbox: Model<AuditInboxDoc>,
    private readonly refused: Model<AuditRefusedDoc>,
    keys: Pick<FieldKeys, 'active' | 'find'>,
  ) {
    this.inserts = new GroupedInserts(inbox);
    this.marks = new EntryMarks(keys);
  }

  /** The same twice is one. What somebody else has put under an id that is to come keeps nothing out. */
  async put(waiting: readonly Waiting[]): Promise<void> {
    const docs = waiting.map((one) => this.marks.marked(one));
    const met = await insertMissing(this.inbox, docs, this.inserts);
    const keptOut = waiting.filter(({ _id }) => {
      const there = met.get(_id);
      return there !== undefined && this.marks.faultOf(there) !== undefined;
    });
    if (keptOut.length > 0)
      await this.put(keptOut.map((one) => ({ ...one, _id: `${one._id}#${randomUUID()}` })));
  }

  async oldest(limit: number): Promise<Batch> {
    const docs = await this.inbox.find({}).sort({ since: 1, _id: 1 }).limit(limit).lean<AuditInboxDoc[]>();
    const judged = docs.map((doc) => ({ doc, because: this.marks.faultOf(doc) }));
    return {
      genuine: judged.flatMap(({ doc, because }) => (because ? [] : [doc])),
      refused: judged.flatMap(({ doc, because }) => (because ? [refusedOf(doc, because)] : [])),
    };
  }

  /** As evidence, as text: nothing reads it again. @param now real instant (ms) */
  async setAside({ refused }: Batch, now: number): Promise<void> {
    const docs = refused.map(({ hash, called, because, doc }) => ({
      ...{ _id: hash, called, because, at: now },
      text: canonicalJson(doc).slice(0, MOST_KEPT),
    }));
    await insertMissing(this.refused, [...new Map(docs.map((doc) => [doc._id, doc])).values()]);
  }

  async clear({ genuine, refused }: Batch): Promise<void> {
    const ids = genuine.map((doc) => doc._id);
    if (ids.length > 0) await this.inbox.deleteMany({ _id: trusted({ $in: ids }) } as never);
    // Past the schema: what somebody put there may have an id of any type.
    for (const { doc } of refused) await this.inbox.collection.deleteOne({ _id: doc._id } as never);
  }

  async has(entryId: string): Promise<boolean> {
    return (await this.inbox.exists({ _id: entryId })) !== null;
  }

  count(): Promise<number> {
    return this.inbox.countDocuments({}).exec();
  }
}

function refusedOf(doc: AuditInboxDoc, because: Unmarked): Refused {
  const called = maskNumbers(String(doc._id)).slice(0, MOST_NAMED);
  return { doc, because, called, hash: contentHash(doc) };
}

/** The entry by which the trail tells of it: what was claimed there does not enter it. @param now real instant (ms) */
export function refusalEntry({ called, because, hash }: RefusedEntry, now: number): AuditEntry {
  const { id, name, role } = SYSTEM_ACTOR;
  return {
    id: `${REFUSED_ENTRY}${hash}`,
    at: new Date(now).toISOString(),
    actor: { id, name, role },
    action: 'audit-entry-refused',
    subject: called,
    outcome: 'refused',
    departments: [],
    detail: { because },
    content: hash,
  };
}
