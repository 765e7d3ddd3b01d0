import type { CaseClock, UrgeFact, UrgeState, UrgeStatus } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { insertMissing } from '../database/by-id.js';
import {
  type Filter,
  type Page,
  type PageRequest,
  type Sort,
  both,
  contains,
  orderOf,
  pageOf,
} from '../database/page.js';
import { NOTHING, type Scope } from '../database/scope.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { UrgeLetterDoc } from './schema.js';

export interface StoredUrge {
  readonly state: UrgeState;
  readonly facts: readonly UrgeFact[];
  readonly clock: CaseClock;
}

export interface UrgeFilter {
  readonly status?: UrgeStatus | undefined;
  readonly department?: string | undefined;
  readonly caseNo?: string | undefined;
  /** Part of the number of the letter or of the case, or of the name of the business. */
  readonly q?: string | undefined;
  readonly sort: Sort<'issuedAt' | 'due' | 'number'>;
}

/** Urge letters (督办单): written by their workflows alone. Only who oversees or works in the department addressed sees one. */
export class UrgeLetterRepository {
  constructor(
    private readonly letters: Model<UrgeLetterDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** What a workflow made true; older than what is there it changes nothing. @returns what is there now */
  async project(state: UrgeState, facts: readonly UrgeFact[], clock: CaseClock): Promise<StoredUrge> {
    const { letterId: _id, seq } = state;
    const before = seq - facts.length;
    const closed = facts.map((fact, at) => this.sealed.seal(_id, `facts.${before + at}`, fact));
    const fields = this.fieldsOf(state);
    if (before === 0) {
      await insertMissing(this.letters, [{ _id, ...fields, facts: closed, clock, seq } as UrgeLetterDoc]);
    } else {
      await this.letters.updateOne(
        { _id, seq: trusted({ $lt: seq }) } as never,
        { $set: { ...fields, seq }, $push: { facts: { $each: closed } } } as never,
      );
    }
    return (await this.find({ kind: 'county' }, _id)) as StoredUrge;
  }

  async find(scope: Scope, id: string): Promise<StoredUrge | undefined> {
    const doc = await this.letters.findOne(both(wallOf(scope), { _id: id }) as never).lean<UrgeLetterDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  async page(
    { status, department, caseNo, q, sort }: UrgeFilter,
    scope: Scope,
    page: PageRequest,
  ): Promise<Page<StoredUrge>> {
    const wanted: Filter = {
      ...(status !== undefined && { status }),
      ...(department !== undefined && { department }),
      ...(caseNo !== undefined && { caseNo }),
      ...(q !== undefined && {
        $or: [{ number: contains(q) }, { caseNo: contains(q) }, { businessName: contains(q) }],
      }),
    };
    const found = await pageOf(this.letters, both(wallOf(scope), wanted), orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  /** Ids of the open letters on a case. */
  async openOf(caseNo: string): Promise<readonly string[]> {
    const docs = await this.letters
      .find({ caseNo, status: 'open' })
      .select({ _id: 1 })
      .lean<Pick<UrgeLetterDoc, '_id'>[]>();
    return docs.map(({ _id }) => _id);
  }

  /** All that wait for their answer. */
  async waiting(): Promise<readonly StoredUrge[]> {
    const docs = await this.letters.find({ status: 'open' }).lean<UrgeLetterDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  /** Open ones whose deadline was counted with another holiday table. */
  async openWithOtherTable(tableDigest: string): Promise<readonly StoredUrge[]> {
    const other = { status: 'open', tableDigest: trusted({ $nin: ['', tableDigest] }) };
    const docs = await this.letters.find(other as never).lean<UrgeLetterDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  private fieldsOf(state: UrgeState) {
    const { letterId, number, caseNo, businessName, department, status, issuedAt, deadline } = state;
    return {
      ...{ number, caseNo, businessName, department, status, issuedAt },
      due: deadline?.due ?? '',
      tableDigest: deadline?.tableDigest ?? '',
      state: this.sealed.sealWhole(letterId, 'state', state),
    };
  }

  private opened({ _id, state, facts, clock }: UrgeLetterDoc): StoredUrge {
    return {
      state: this.sealed.openWhole(_id, 'state', state as never) as UrgeState,
      facts: this.sealed.open(_id, 'facts', facts) as readonly UrgeFact[],
      clock,
    };
  }
}

function wallOf(scope: Scope): Filter {
  if (scope.kind === 'county') return {};
  return scope.kind === 'department' ? { department: scope.code } : NOTHING;
}
