import type { PartialPenalty } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';
import type { RecordSource } from '../records/schema.js';

export interface HeldReason {
  readonly field: string;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

/** A row that a person has to look at; `_id` is the hash of what it says. */
export interface HeldRowDoc {
  _id: string;
  state: 'held' | 'taken';
  /** Of the person who imported it; empty for the county. */
  department: string;
  source: RecordSource;
  reasons: HeldReason[];
  partial: PartialPenalty;
  cells: { header: string; value: string }[];
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
    reasons: 'list',
    partial: 'data',
    cells: 'list',
    heldAt: 'text',
    heldBy: 'text',
    recordId: 'text',
    completedBy: 'text',
    completedAt: 'text',
  },
  [[{ state: 1 }], [{ department: 1 }]],
);
