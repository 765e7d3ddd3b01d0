import type { Commitment } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** What was brought of a commitment after it was taken in. `at` is a real instant (ISO). */
export interface CommitmentNews {
  readonly at: string;
  /** Id of the person. */
  readonly by: string;
  readonly fulfilment: string;
}

/** A credit commitment, with what lists look at. */
export interface CommitmentDoc {
  _id: string;
  /** 承诺编码; empty where its source gave none. */
  number: string;
  promisorName: string;
  /** 1 for a natural person, whose name the public does not see. */
  person: 0 | 1;
  /** Unified social credit code; empty for a natural person, whose number is closed in `commitment`. */
  uscc: string;
  type: string;
  /** Empty while nobody has determined it. */
  fulfilment: string;
  /** 1 for what may be shown to everybody. */
  public: 0 | 1;
  /** Code of the accepting department; empty where it is none of the county. */
  department: string;
  madeOn: string;
  /** `YYYY-MM` of it: what figures group by. */
  month: string;
  /** Identity numbers, and texts in which one stands, are closed. */
  commitment: Commitment;
  news: CommitmentNews[];
  version: number;
  takenAt: string;
  takenBy: string;
  takenIn: string;
}

export const commitmentSchema = documentSchema<CommitmentDoc>(
  'commitments',
  {
    _id: 'text',
    number: 'text',
    promisorName: 'text',
    person: 'number',
    uscc: 'text',
    type: 'text',
    fulfilment: 'text',
    public: 'number',
    department: 'text',
    madeOn: 'text',
    month: 'text',
    commitment: 'data',
    news: 'list',
    version: 'number',
    takenAt: 'text',
    takenBy: 'text',
    takenIn: 'text',
  },
  [
    [{ uscc: 1 }],
    [{ promisorName: 1 }],
    [{ department: 1 }],
    [{ type: 1 }],
    [{ fulfilment: 1 }],
    [{ madeOn: 1, _id: 1 }],
    [{ public: 1, madeOn: 1 }],
  ],
);
