import {
  type CaseClock,
  type Commitment,
  type FulfilmentState,
  type TrackingState,
  isTrackingOver,
} from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { StoreError } from '../database/store-error.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { CommitmentDoc, StoredTrackingFact } from './schema.js';

/** What a workflow made true of a commitment. */
export interface TrackingCommit {
  /** After exactly these facts. */
  readonly state: TrackingState;
  readonly facts: readonly StoredTrackingFact[];
  readonly clock: CaseClock;
  /** The columns of the template that a determination of the department fills. */
  readonly determined?: Pick<Commitment, 'fulfilment' | 'unfulfilled' | 'pursued'> &
    Pick<Commitment, 'determinedOn' | 'determinedBy' | 'determinedByCode'>;
}

export interface StoredTracking {
  readonly state: TrackingState;
  readonly facts: readonly StoredTrackingFact[];
  readonly clock: CaseClock;
  readonly commitment: Commitment;
}

export interface ProjectedTracking extends StoredTracking {
  /** What a source had told before the department determined it: that stands. */
  readonly toldElsewhere?: FulfilmentState;
}

/** A commitment that nobody follows yet. */
export type UntrackedCommitment = Pick<StoredTracking, 'commitment'> & {
  readonly id: string;
  readonly department: string;
};

const TRIES = 10;

/** What the workflows that follow commitments make true; it lies with the commitments themselves. */
export class CommitmentTrackingRepository {
  constructor(
    private readonly commitments: Model<CommitmentDoc>,
    private readonly sealed: SealedFields,
  ) {}

  async find(id: string): Promise<StoredTracking | undefined> {
    const doc = await this.commitments.findOne({ _id: id }).lean<CommitmentDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /**
   * What a workflow made true; older than what is there it changes nothing. Of a source and the department that tell the
   * fulfilment at once the first one stands in the ledger. @returns what is there now
   * @throws StoreError PROJECTION_GAP when there is no such commitment, or facts before these are missing
   */
  async project(commit: TrackingCommit): Promise<ProjectedTracking> {
    const { commitmentId: id, seq } = commit.state;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const doc = await this.commitments.findOne({ _id: id }).lean<CommitmentDoc>();
      const there = doc?.trackingSeq ?? 0;
      if (doc && there >= seq) return this.projected(doc);
      if (!doc || there !== seq - commit.facts.length)
        throw new StoreError('PROJECTION_GAP', `Commitment ${id} has ${there} facts of ${seq}.`);
      const { matchedCount } = await this.commitments.updateOne(
        { _id: id, version: doc.version },
        this.change(doc, commit) as never,
      );
      if (matchedCount === 1) return this.projected(await this.reload(id));
    }
    throw new StoreError('CONTENTION', `Commitment ${id} changes too often to be followed.`);
  }

  /** Commitments of departments of the county that nobody has determined or follows. @param after id of the last one before */
  async untracked(after: string, limit: number): Promise<readonly UntrackedCommitment[]> {
    const filter = {
      _id: trusted({ $gt: after }),
      fulfilment: '',
      department: trusted({ $gt: '' }),
      trackingStatus: trusted({ $exists: false }),
    };
    const docs = await this.commitments
      .find(filter as never)
      .sort({ _id: 1 })
      .limit(limit)
      .lean<CommitmentDoc[]>();
    return docs.map(({ _id: id, department, commitment }) => ({
      id,
      department,
      commitment: this.sealed.open(id, 'commitment', commitment),
    }));
  }

  /** Those that are followed although a source has told their fulfilment. */
  async toldElsewhere(limit: number): Promise<readonly { id: string; fulfilment: FulfilmentState }[]> {
    const docs = await this.commitments
      .find({ trackingOpen: 1, fulfilment: trusted({ $gt: '' }) } as never)
      .limit(limit)
      .lean<CommitmentDoc[]>();
    return docs.map(({ _id: id, fulfilment }) => ({ id, fulfilment: fulfilment as FulfilmentState }));
  }

  /** Those that wait for somebody until a day, one after the other. */
  async *eachWaiting(): AsyncGenerator<StoredTracking> {
    const waits = { trackingOpen: 1, trackingDue: trusted({ $gt: '' }) };
    for await (const doc of this.commitments
      .find(waits as never)
      .lean<CommitmentDoc>()
      .cursor()) {
      const opened = this.opened(doc);
      if (opened) yield opened;
    }
  }

  /** Open ones whose term was counted with another holiday table. */
  async openWithOtherTable(tableDigest: string): Promise<readonly StoredTracking[]> {
    const other = { trackingOpen: 1, trackingTable: trusted({ $nin: ['', tableDigest] }) };
    const docs = await this.commitments.find(other as never).lean<CommitmentDoc[]>();
    return docs.flatMap((doc) => this.opened(doc) ?? []);
  }

  private async reload(id: string): Promise<CommitmentDoc> {
    return (await this.commitments.findOne({ _id: id }).lean<CommitmentDoc>()) as CommitmentDoc;
  }

  private change(doc: CommitmentDoc, { state, facts, clock, determined }: TrackingCommit): object {
    const { _id: id } = doc;
    const before = state.seq - facts.length;
    const closed = facts.map((fact, at) => this.sealed.seal(id, `trackingFacts.${before + at}`, fact));
    return {
      $set: {
        tracking: this.sealed.seal(id, 'tracking', state),
        trackingClock: clock,
        ...(state.determination?.approver !== undefined && { approver: state.determination.approver }),
        trackingStatus: state.status,
        trackingOpen: isTrackingOver(state.status) ? 0 : 1,
        trackingSeq: state.seq,
        trackingDue: state.deadline?.due ?? '',
        trackingTable: state.deadline?.tableDigest ?? '',
        ...(determined && doc.fulfilment === '' && this.determination(doc, determined)),
      },
      $push: { trackingFacts: { $each: closed } },
      $inc: { version: 1 },
    };
  }

  private determination(doc: CommitmentDoc, determined: NonNullable<TrackingCommit['determined']>): object {
    const stored = this.sealed.open(doc._id, 'commitment', doc.commitment);
    const commitment = this.sealed.seal(doc._id, 'commitment', { ...stored, ...determined });
    return { commitment, fulfilment: determined.fulfilment };
  }

  private projected(doc: CommitmentDoc): ProjectedTracking {
    const opened = this.opened(doc);
    if (!opened) throw new StoreError('PROJECTION_GAP', `Commitment ${doc._id} is not followed.`);
    const { status, determination } = opened.state;
    const fulfilment = doc.fulfilment as FulfilmentState | '';
    const isKnown =
      fulfilment === '' || status === 'determined-elsewhere' || determination?.outcome === fulfilment;
    return { ...opened, ...(!isKnown && { toldElsewhere: fulfilment }) };
  }

  private opened({
    _id: id,
    tracking,
    trackingFacts,
    trackingClock: clock,
    commitment,
  }: CommitmentDoc): StoredTracking | undefined {
    if (!tracking || !trackingFacts || !clock) return undefined;
    return {
      state: this.sealed.open(id, 'tracking', tracking),
      facts: this.sealed.open(id, 'trackingFacts', trackingFacts),
      clock,
      commitment: this.sealed.open(id, 'commitment', commitment),
    };
  }
}
