import type { PartialPenalty } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';
import type { StoredSource } from '../records/schema.js';

export interface HeldReason {
  readonly field: string;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

export interface HeldCell {
  readonly header: string;
  readonly value: string;
}

export interface HeldRowAct {
  /** `kept`: the stored values stand; `corrected`: the row's values replaced them. */
  readonly what: 'taken' | 'kept' | 'corrected' | 'dismissed' | 'restored';
  readonly by: string;
  /** Real instant (ISO). */
  readonly at: string;
  readonly reason: string;
  readonly recordId?: string;
}

/** A row that a person has to look at; `_id` stands for what it says, and tells nothing of it. */
export interface HeldRowDoc {
  _id: string;
  /** `taken`: completed, or settled against a stored record; `dismissed`: a person said that it is not to be taken. */
  state: 'held' | 'taken' | 'dismissed';
  /** Counts what people did with it, so that of two who act on the same sight of it only one does. Absent before the first. */
  version?: number;
  /** Of the person who imported it; empty for the county. */
  department: string;
  source: StoredSource;
  /** Of its reasons, each once: what lists are filtered by. A code tells nothing of a person. */
  codes: string[];
  /** Closed as one value each: every source names its columns as it likes. */
  reasons: HeldReason[] | string;
  partial: PartialPenalty | string;
  cells: HeldCell[] | string;
  heldAt: string;
  heldBy: string;
  recordId?: string;
  completedBy?: string;
  completedAt?: string;
  /** What people did with it, in order; nothing is taken out. Absent while nobody did anything. */
  acts?: HeldRowAct[] | string;
}

export const heldRowSchema = documentSchema<HeldRowDoc>(
  'heldRows',
  {
    _id: 'text',
    state: 'text',
    version: 'number',
    department: 'text',
    source: 'data',
    codes: 'texts',
    reasons: 'data',
    partial: 'data',
    cells: 'data',
    heldAt: 'text',
    heldBy: 'text',
    recordId: 'text',
    completedBy: 'text',
    completedAt: 'text',
    acts: 'data',
  },
  [[{ state: 1 }], [{ department: 1 }], [{ heldAt: 1, _id: 1 }], [{ 'source.profile': 1, _id: 1 }]],
);
