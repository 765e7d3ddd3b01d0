import { randomUUID } from 'node:crypto';
import {
  type Commitment,
  type CommitmentDifference,
  commitmentIdentity,
  compareCommitments,
  isForThePublic,
  isLaterNews,
  type TrackingState,
} from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { findByIds, insertMissing } from '../database/by-id.js';
import {
  type Filter,
  type Page,
  type PageRequest,
  type Sort,
  both,
  contains,
  given,
  orderOf,
  pageOf,
} from '../database/page.js';
import { NOTHING, type Scope } from '../database/scope.js';
import { StoreError } from '../database/store-error.js';
import type { FieldCipher } from '../fields/field-cipher.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { CommitmentDoc, CommitmentNews } from './schema.js';

export interface StoredCommitment {
  readonly id: string;
  /** Code of the accepting department; empty where it is none of the county. */
  readonly department: string;
  readonly commitment: Commitment;
  readonly news: readonly CommitmentNews[];
  readonly version: number;
  readonly takenAt: string;
  /** Where it is followed; absent while it is not. */
  readonly tracking?: TrackingState;
}

export type CommitmentTaking =
  | { readonly outcome: 'taken' | 'updated' | 'unchanged' }
  | { readonly outcome: 'conflict'; readonly differences: readonly CommitmentDifference[] };

/** What an import knows besides its rows. `at` is a real instant (ISO). */
export interface CommitmentContext {
  readonly departmentOf: (commitment: Commitment) => string | undefined;
  readonly takenBy: string;
  readonly at: string;
}

export interface CommitmentFilter {
  readonly q?: string | undefined;
  readonly type?: string | undefined;
  /** Empty for what nobody has determined. */
  readonly fulfilment?: string | undefined;
  readonly department?: string | undefined;
  /** Where its tracking stands; `untracked` for what nobody follows. */
  readonly tracking?: string | undefined;
  /** Whose running term ends on this day or before. */
  readonly dueBy?: string | undefined;
  readonly sort?: Sort<'madeOn' | 'promisorName'> | undefined;
}

/** `of` is empty for what nobody has determined, or for a department of none of the county. */
export interface Counted {
  readonly of: string;
  readonly n: number;
}

export interface CommitmentFigures {
  readonly total: number;
  readonly byType: readonly Counted[];
  readonly byFulfilment: readonly Counted[];
  readonly byDepartment: readonly Counted[];
  /** `YYYY-MM`, rising. */
  readonly byMonth: readonly Counted[];
}

/** A commitment with what became known of it. */
interface Arrived {
  readonly commitment: Commitment;
  readonly department: string;
  readonly isNews: boolean;
}

const TRIES = 10;
/** Form of a unified social credit code (GB 32100-2015). */
const CODE = /^[0-9A-Z]{18}$/;
/** In a filter: of documents from before the field, and of those that have none yet. */
const NOT_THERE = trusted({ $exists: false });
const BY_DAY = { field: 'madeOn', descending: true } as const;

/** Credit commitments (信用承诺) that businesses made to departments. */
export class CommitmentRepository {
  constructor(
    private readonly commitments: Model<CommitmentDoc>,
    private readonly sealed: SealedFields,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * Takes what is not there and adds what became known of what is. In the order given; repeated after a crash the answer is
   * `unchanged`. No two of one call are the same commitment.
   */
  async takeMany(
    commitments: readonly Commitment[],
    dryRun: boolean,
    context: CommitmentContext,
  ): Promise<readonly CommitmentTaking[]> {
    const call = randomUUID();
    const docs = commitments.map((commitment) => this.doc(commitment, context, call));
    const ids = docs.map(({ _id }) => _id);
    const met = dryRun ? await findByIds(this.commitments, ids) : await insertMissing(this.commitments, docs);
    const answers: CommitmentTaking[] = [];
    for (const [index, commitment] of commitments.entries()) {
      const there = met.get(ids[index] as string);
      const isOurs = !there || there.takenIn === call;
      answers.push(isOurs ? { outcome: 'taken' } : await this.meet(there, commitment, dryRun, context));
    }
    return answers;
  }

  async find(scope: Scope, id: string): Promise<StoredCommitment | undefined> {
    const doc = await this.commitments.findOne(both(wallOf(scope), { _id: id })).lean<CommitmentDoc>();
    return doc ? this.stored(doc) : undefined;
  }

  async list(scope: Scope, filter: CommitmentFilter, page: PageRequest): Promise<Page<StoredCommitment>> {
    const { q, tracking, dueBy, sort = '-madeOn', ...equal } = filter;
    const wanted = {
      ...given(equal),
      ...(q !== undefined && saying(q)),
      ...(tracking !== undefined && { trackingStatus: tracking === 'untracked' ? NOT_THERE : tracking }),
      ...(dueBy !== undefined && { trackingOpen: 1, trackingDue: trusted({ $gt: '', $lte: dueBy }) }),
    };
    const found = await pageOf(this.commitments, both(wallOf(scope), wanted), orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.stored(doc)) };
  }

  /** Those of natural persons, one after the other: what a register of organisations does not hold, and has a term. */
  async *ofPersons(): AsyncGenerator<StoredCommitment> {
    for await (const doc of this.commitments.find({ person: 1 }).lean<CommitmentDoc>().cursor())
      yield this.stored(doc);
  }

  async findOfPerson(id: string): Promise<StoredCommitment | undefined> {
    const doc = await this.commitments.findOne({ _id: id, person: 1 }).lean<CommitmentDoc>();
    return doc ? this.stored(doc) : undefined;
  }

  async removeOfPerson(id: string): Promise<void> {
    await this.commitments.deleteOne({ _id: id, person: 1 });
  }

  /** Those that may be shown to everybody, of one promisor by his code or his whole name. */
  async publicOf(promisor: string, page: PageRequest): Promise<Page<StoredCommitment>> {
    // Asked by one field at a time each has its index; no name is of eighteen letters and digits.
    const of = CODE.test(promisor) ? { uscc: promisor } : { promisorName: promisor };
    const wanted = { public: 1, person: 0, ...of };
    const found = await pageOf(this.commitments, wanted, BY_DAY, page);
    return { ...found, items: found.items.map((doc) => this.stored(doc)) };
  }

  /** How many there are that may be seen, and of them by type, fulfilment, accepting department, and month since one. */
  async figures(scope: Scope, sinceMonth: string): Promise<CommitmentFigures> {
    // What concerns a department as the approving one is counted where it was accepted.
    const wall = scope.kind === 'department' ? { department: scope.code } : wallOf(scope);
    const count = async (group: string, match: object = {}): Promise<readonly Counted[]> => {
      const rows = await this.commitments.aggregate<{ _id: string; n: number }>([
        { $match: { ...wall, ...match } },
        { $group: { _id: `$${group}`, n: { $sum: 1 } } },
      ]);
      return rows.map(({ _id: of, n }) => ({ of, n })).sort((one, other) => (one.of < other.of ? -1 : 1));
    };
    const [byType, byFulfilment, byDepartment, byMonth] = await Promise.all([
      count('type'),
      count('fulfilment'),
      count('department'),
      count('month', { month: { $gte: sinceMonth } }),
    ]);
    const total = byType.reduce((sum, { n }) => sum + n, 0);
    return { total, byType, byFulfilment, byDepartment, byMonth };
  }

  /** What another brings at the same time is compared with, like what was there before. */
  private async meet(
    met: CommitmentDoc,
    arriving: Commitment,
    dryRun: boolean,
    context: CommitmentContext,
  ): Promise<CommitmentTaking> {
    let there: CommitmentDoc | null = met;
    for (let attempt = 0; there && attempt < TRIES; attempt++) {
      const { commitment: stored } = this.stored(there);
      const differences = compareCommitments(stored, arriving);
      // The department may have come into the county's list only after the commitment was taken.
      const department = there.department || (context.departmentOf(arriving) ?? '');
      if (differences.length === 0 && department === there.department) return { outcome: 'unchanged' };
      const isNews = differences.length > 0;
      if (isNews && !isLaterNews(stored, differences)) return { outcome: 'conflict', differences };
      const after = { commitment: { ...stored, ...arriving }, department, isNews };
      if (dryRun || (await this.goOn(there, after, context))) return { outcome: 'updated' };
      there = await this.commitments.findOne({ _id: met._id }).lean<CommitmentDoc>();
    }
    throw new StoreError('CONTENTION', `Commitment ${met._id} changes too often to be taken.`);
  }

  /** @returns false when somebody else was faster */
  private async goOn(
    { _id, version, news }: CommitmentDoc,
    { commitment, department, isNews }: Arrived,
    { takenBy: by, at }: CommitmentContext,
  ): Promise<boolean> {
    const { fulfilment = '' } = commitment;
    const { matchedCount } = await this.commitments.updateOne(
      { _id, version },
      {
        $set: {
          commitment: this.sealed.seal(_id, 'commitment', commitment),
          fulfilment,
          department,
          news: isNews ? [...news, { at, by, fulfilment }] : news,
          version: version + 1,
        },
      },
    );
    return matchedCount === 1;
  }

  /** Its id is blind: a plain hash would let anybody try out identity numbers until it fits. */
  private doc(
    commitment: Commitment,
    { departmentOf, takenBy, at }: CommitmentContext,
    takenIn: string,
  ): CommitmentDoc {
    const _id = this.cipher.blind('commitments', commitmentIdentity(commitment));
    const person = commitment.promisorKind === '自然人' ? 1 : 0;
    return {
      _id,
      number: commitment.number ?? '',
      promisorName: commitment.promisorName,
      person,
      uscc: person === 1 ? '' : commitment.promisorCode,
      type: commitment.type,
      fulfilment: commitment.fulfilment ?? '',
      public: isForThePublic(commitment) ? 1 : 0,
      department: departmentOf(commitment) ?? '',
      madeOn: commitment.madeOn,
      month: commitment.madeOn.slice(0, 7),
      commitment: this.sealed.seal(_id, 'commitment', commitment),
      news: [],
      version: 1,
      takenAt: at,
      takenBy,
      takenIn,
    };
  }

  private stored({
    _id: id,
    department,
    commitment,
    news,
    version,
    takenAt,
    tracking,
  }: CommitmentDoc): StoredCommitment {
    return {
      id,
      department,
      commitment: this.sealed.open(id, 'commitment', commitment),
      news,
      version,
      takenAt,
      ...(tracking && { tracking: this.sealed.open(id, 'tracking', tracking) }),
    };
  }
}

/** Nobody names a commitment to an agent. */
function wallOf(scope: Scope): Filter {
  switch (scope.kind) {
    case 'applicant':
      return { uscc: scope.uscc };
    case 'agent':
      return NOTHING;
    case 'department':
      return { $or: [{ department: scope.code }, { approver: scope.code }] };
    case 'county':
      return {};
  }
}

function saying(q: string): Filter {
  const part = contains(q);
  return { $or: [{ promisorName: part }, { uscc: part }, { number: part }] };
}
