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

/** A row that a person has to look at; `_id` stands for what it says, and tells nothing of it. */
export interface HeldRowDoc {
  _id: string;
  state: 'held' | 'taken';
  /** Of the person who imported it; empty for the county. */
  department: string;
  source: StoredSource;
  /** Closed as one value each: every source names its columns as it likes. */
  reasons: HeldReason[] | string;
  partial: PartialPenalty | string;
  cells: HeldCell[] | string;
  heldAt: string;
  heldBy: string;
  recordId?: string;
  completedBy?: string;
  completedAt?: string;
}

export const heldRowSchema = documentSchema<HeldRowDoc>(
  'heldRows',
  {
    _id: 'text',
    state: 'text',
    department: 'text',
    source: 'data',
    reasons: 'data',
    partial: 'data',
    cells: 'data',
    heldAt: 'text',
    heldBy: 'text',
    recordId: 'text',
    completedBy: 'text',
    completedAt: 'text',
  },
  [[{ state: 1 }], [{ department: 1 }]],
);
