import { REFUSED_ENTRY } from './inbox.js';
import { hasEntry, linkHash, linkText, placeIn } from './chain.js';
import { type AuditLinkDoc, auditLinkSchema } from './schema.js';
import type { DaySeal, SealKeys } from './seal.js';

/** What somebody who worked in the store directly left behind. */
export const AUDIT_FAULTS = [
  /** The document is not the one that was chained: its entry, or what lies beside that. */
  'changed',
  /** Nobody who has the audit key wrote the link. */
  'forged',
  /** The link is not bound to the one before it: that one, or this, was put in its place with a new hash. */
  'unbound',
  /** Links are not there any more. */
  'missing',
  /** A document that is no link: nothing was ever chained under its id. */
  'inserted',
  /** The end of the day, as far as it was sealed or noted, is not there any more. */
  'cut-off',
  /** Somebody put an entry into the inbox who has not the keys; it was set aside, and this link tells of it. */
  'refused',
  /** Links after the day was sealed. */
  'after-seal',
  /** Every link fits, but not the seal or the note: the day was chained anew. */
  'rewritten',
] as const;

export type AuditFaultKind = (typeof AUDIT_FAULTS)[number];

export interface AuditFault {
  readonly fault: AuditFaultKind;
  /** 0 of an inserted document that names no number. */
  readonly seq: number;
  /** Last number that is concerned, where it is not `seq` alone. */
  readonly upTo?: number;
  /** Of the entry that lies there now, or of a document without one. */
  readonly entryId?: string;
}

/** How far a day had come, by a seal or a note that somebody signed. */
export type Mark = Pick<DaySeal, 'links' | 'head'>;

export interface DayEvidence {
  /** UTC day. */
  readonly day: string;
  /** Hash of the last link of the day before that had any; empty for the first day. */
  readonly previous: string;
  /** Public audit keys; without them nobody looks at signatures. */
  readonly keys?: Pick<SealKeys, 'verifies'> | undefined;
  /** Notes of how far the day had come. */
  readonly marks?: readonly Mark[];
}

/** Goes through all documents of one day in order of their ids and finds every place that was tampered with. */
export class DayVerifier {
  private readonly faults: AuditFault[] = [];
  /** What the chain itself tells: no reason to believe less of it. */
  private readonly refusals: AuditFault[] = [];
  private expected = 1;
  private taken = 0;
  /** Whether the link before is the one that was chained: only then the next must be bound to it. */
  private sound = true;

  private readonly day: string;
  private previous: string;
  private readonly marks: readonly Mark[];
  private readonly keys: DayEvidence['keys'];

  constructor({ day, previous, keys, marks = [] }: DayEvidence) {
    this.day = day;
    this.previous = previous;
    this.keys = keys;
    this.marks = marks;
  }

  /** @param link as it lies in the store: of whatever types somebody has put there */
  take(link: AuditLinkDoc): void {
    const entryId = idIn(link);
    const seq = placeIn(this.day, link._id) ?? 0;
    const fault = seq < this.expected ? 'inserted' : this.faultOf(link, seq);
    const isFalse = fault === 'changed' || fault === 'forged';
    if (fault === 'inserted' || (isFalse && seq > this.expected)) {
      // It stands for no link; nor is its word taken that all those before its number are missing.
      this.report('inserted', Number.isSafeInteger(link.seq) ? link.seq : 0, { entryId });
      return;
    }
    this.taken += 1;
    if (seq > this.expected) this.report('missing', this.expected, { upTo: seq - 1 });
    if (fault) this.report(fault, seq, { entryId });
    else if (entryId.startsWith(REFUSED_ENTRY)) this.refusals.push({ fault: 'refused', seq, entryId });
    // One that was put in its place binds nothing: the next is not to blame.
    this.sound = !isFalse;
    this.previous = link.hash;
    this.expected = seq + 1;
    for (const { links, head } of this.marks)
      if (links === seq && head !== link.hash && this.sound) this.report('rewritten', 1, { upTo: seq });
  }

  private faultOf(link: AuditLinkDoc, seq: number): AuditFaultKind | undefined {
    if (link.day !== this.day || link.seq !== seq) return 'changed';
    if (!hasEntry(link) || linkHash(link) !== link.hash || !isAsWritten(link)) return 'changed';
    if (this.keys?.verifies(linkText(link.hash), link) === false) return 'forged';
    const follows = !this.sound || seq !== this.expected || link.previous === this.previous;
    return follows ? undefined : 'unbound';
  }

  /** @param seal as it was handed out; without one the day is known to have come as far as its marks, and no more */
  finish(seal: Mark | undefined): readonly AuditFault[] {
    this.judgeEnd(seal);
    return [...this.faults, ...this.refusals];
  }

  private judgeEnd(seal: Mark | undefined): void {
    const last = this.expected - 1;
    const known = Math.max(0, ...[...this.marks, ...(seal ? [seal] : [])].map(({ links }) => links));
    if (last < known) this.report('cut-off', this.expected, { upTo: known });
    if (!seal || last < seal.links) return;
    if (last > seal.links) this.report('after-seal', seal.links + 1, { upTo: last });
    else if (this.previous !== seal.head && this.faults.length === 0)
      this.report('rewritten', 1, { upTo: last });
  }

  /** Hash of the last link taken: where the next day begins. */
  get head(): string {
    return this.previous;
  }

  /** How many links there are; what was inserted is none. */
  get links(): number {
    return this.taken;
  }

  private report(
    fault: AuditFaultKind,
    seq: number,
    { upTo, entryId }: { readonly upTo?: number; readonly entryId?: string },
  ): void {
    const before = this.faults.at(-1);
    // A day that was chained anew would be told link by link.
    if (before && fault === 'forged' && before.fault === fault && (before.upTo ?? before.seq) === seq - 1) {
      const { entryId: _first, ...range } = before;
      this.faults[this.faults.length - 1] = { ...range, upTo: seq };
      return;
    }
    this.faults.push({
      fault,
      seq,
      ...(upTo !== undefined && upTo > seq && { upTo }),
      ...(entryId !== undefined && { entryId }),
    });
  }
}

/** What the hash does not cover: the id beside the entry, by which it is found, and fields that no link has. */
function isAsWritten(link: AuditLinkDoc): boolean {
  return (
    link.entryId === link.entry.id &&
    Object.keys(link).every((field) => Object.hasOwn(auditLinkSchema.paths, field))
  );
}

function idIn(link: AuditLinkDoc): string {
  const id: unknown = hasEntry(link) ? link.entry.id : undefined;
  return typeof id === 'string' ? id : link._id;
}
