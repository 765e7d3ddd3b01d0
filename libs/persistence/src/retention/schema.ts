import { documentSchema } from '../database/document.js';
import type { DeletionItem, DeletionStatement } from './statement.js';

/** `approved`: somebody decided, nothing is signed yet. `ordered`: it is being carried out. */
export const RUN_STATES = ['proposed', 'approved', 'ordered', 'certified'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** A deletion from its proposal to its certificate. It holds ids and hashes only, and stays. */
export interface DeletionRunDoc {
  _id: string;
  /** `open` until it is done, so that there is one at a time; then its number. */
  slot: string;
  state: RunState;
  /** Goes up with every change: an approval names what it saw. */
  version: number;
  /** Ids of the items: by them the verifier of facts finds the statements about a case. */
  subjects: string[];
  items: DeletionItem[];
  proposedBy: { id: string; name: string };
  proposedAt: string;
  approvedBy?: { id: string; name: string };
  approvedAt?: string;
  order?: DeletionStatement;
  certificate?: DeletionStatement;
}

export const deletionRunSchema = documentSchema<DeletionRunDoc>(
  'deletionRuns',
  {
    _id: 'text',
    slot: 'text',
    state: 'text',
    version: 'number',
    subjects: 'texts',
    items: 'list',
    proposedBy: 'data',
    proposedAt: 'text',
    approvedBy: 'data',
    approvedAt: 'text',
    order: 'data',
    certificate: 'data',
  },
  [[{ slot: 1 }, { unique: true }], [{ state: 1 }], [{ subjects: 1 }]],
);
