import type { CivilDate, DeletionState, RefusalGround, TermOver } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';
import type { DeletionItem, DeletionStatement } from './statement.js';

/** Who did not let a proposal happen, and what of it is not proposed meanwhile. */
export interface Refusal {
  readonly by: { readonly id: string; readonly name: string };
  /** Real instant (ISO). */
  readonly at: string;
  readonly ground: RefusalGround;
  readonly reason: string;
  /** Last day on which it is not proposed. */
  readonly until: CivilDate;
  readonly items: readonly TermOver[];
}

/** A deletion from its proposal to its certificate. It holds ids and hashes only, and stays. */
export interface DeletionRunDoc {
  _id: string;
  /** `open` until it is done or refused, so that there is one at a time; then its number. */
  slot: string;
  state: DeletionState;
  /** Goes up with every change: an approval names what it saw. */
  version: number;
  /** Ids of the items: by them the verifier of facts finds the statements about a case. */
  subjects: string[];
  items: DeletionItem[];
  proposedBy: { id: string; name: string };
  proposedAt: string;
  approvedBy?: { id: string; name: string };
  approvedAt?: string;
  refusal?: Refusal;
  /** Its `until`, by which those that count are found. */
  refusedUntil?: CivilDate;
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
    refusal: 'data',
    refusedUntil: 'text',
    order: 'data',
    certificate: 'data',
  },
  [[{ slot: 1 }, { unique: true }], [{ state: 1 }], [{ subjects: 1 }]],
);
