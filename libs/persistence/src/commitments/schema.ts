import type { CaseClock, Commitment, LegalDeadline, TrackingFact, TrackingState } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** What was brought of a commitment after it was taken in. `at` is a real instant (ISO). */
export interface CommitmentNews {
  readonly at: string;
  /** Id of the person. */
  readonly by: string;
  readonly fulfilment: string;
}

/** A fact of its tracking; one that began a term, or had it counted again, has the deadline with its proof. */
export type StoredTrackingFact = TrackingFact & { readonly deadline?: LegalDeadline };

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
  /** Code of the department whose approval it replaced, once a breach was determined; it may see it. */
  approver?: string;
  /** From here on written by the workflow that follows it, and absent while none does. State and facts are closed. */
  tracking?: TrackingState;
  trackingFacts?: StoredTrackingFact[];
  trackingClock?: CaseClock;
  trackingStatus?: string;
  /** 1 until it ends. */
  trackingOpen?: 0 | 1;
  trackingSeq?: number;
  /** Last day of the running term; empty for none. */
  trackingDue?: string;
  /** Holiday table that it was counted with; empty for none. */
  trackingTable?: string;
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
    approver: 'text',
    tracking: 'data',
    trackingFacts: 'list',
    trackingClock: 'data',
    trackingStatus: 'text',
    trackingOpen: 'number',
    trackingSeq: 'number',
    trackingDue: 'text',
    trackingTable: 'text',
  },
  [
    [{ uscc: 1 }],
    [{ promisorName: 1, _id: 1 }],
    [{ department: 1 }],
    [{ approver: 1 }],
    [{ type: 1 }],
    [{ fulfilment: 1 }],
    [{ madeOn: 1, _id: 1 }],
    [{ public: 1, madeOn: 1 }],
    [{ trackingStatus: 1 }],
    [{ trackingOpen: 1 }],
  ],
);
