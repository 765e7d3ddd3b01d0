import { type AuditLink, linkHash } from './chain.js';
import type { DaySeal } from './seal.js';

/** What somebody who worked in the store directly left behind. */
export const AUDIT_FAULTS = [
  /** The entry is not the one that was chained. */
  'changed',
  /** The link is not bound to the one before it: that one, or this, was put in its place with a new hash. */
  'unbound',
  /** Links are not there any more. */
  'missing',
  /** A second link under the same number. */
  'inserted',
  /** The end of the day is not there any more. */
  'cut-off',
  /** Links after the day was sealed. */
  'after-seal',
  /** Every link fits, but not the seal: the day was chained anew. */
  'rewritten',
] as const;

export type AuditFaultKind = (typeof AUDIT_FAULTS)[number];

export interface AuditFault {
  readonly fault: AuditFaultKind;
  readonly seq: number;
  /** Last number that is concerned, where it is not `seq` alone. */
  readonly upTo?: number;
  /** Of the entry that lies there now. */
  readonly entryId?: string;
}

/** Goes through the links of one day in order of their numbers and finds every place that was tampered with. */
export class DayVerifier {
  private readonly faults: AuditFault[] = [];
  private expected = 1;
  /** Whether the link before is the one that was chained: only then the next must be bound to it. */
  private sound = true;

  /** @param previous hash of the last link of the day before that had any; empty for the first day */
  constructor(private previous: string) {}

  take(link: AuditLink): void {
    const { seq, entry } = link;
    const entryId = entry.id;
    if (seq > this.expected) this.report('missing', this.expected, { upTo: seq - 1 });
    if (seq < this.expected) {
      // The one that belongs here was taken already; this one binds nothing.
      this.report('inserted', seq, { entryId });
      return;
    }
    const changed = linkHash(link) !== link.hash;
    if (changed) this.report('changed', seq, { entryId });
    else if (this.sound && seq === this.expected && link.previous !== this.previous)
      this.report('unbound', seq, { entryId });
    this.sound = !changed;
    this.previous = link.hash;
    this.expected = seq + 1;
  }

  /** @param seal as it was handed out; without one the end of the day proves nothing */
  finish(seal: Pick<DaySeal, 'links' | 'head'> | undefined): readonly AuditFault[] {
    const last = this.expected - 1;
    if (!seal) return this.faults;
    if (last < seal.links) this.report('cut-off', this.expected, { upTo: seal.links });
    else if (last > seal.links) this.report('after-seal', seal.links + 1, { upTo: last });
    else if (this.previous !== seal.head && this.faults.length === 0)
      this.report('rewritten', 1, { upTo: last });
    return this.faults;
  }

  /** Hash of the last link taken: where the next day begins. */
  get head(): string {
    return this.previous;
  }

  private report(
    fault: AuditFaultKind,
    seq: number,
    { upTo, entryId }: { readonly upTo?: number; readonly entryId?: string },
  ): void {
    this.faults.push({
      fault,
      seq,
      ...(upTo !== undefined && upTo > seq && { upTo }),
      ...(entryId !== undefined && { entryId }),
    });
  }
}
