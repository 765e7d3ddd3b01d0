import type { MarketEntity } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import type { CommitmentDoc } from '../commitments/schema.js';
import { findByIds } from '../database/by-id.js';
import {
  type Page,
  type PageRequest,
  type Sort,
  contains,
  given,
  orderOf,
  pageOf,
} from '../database/page.js';
import { together } from '../database/together.js';
import { isDuplicateKey } from '../database/store-error.js';
import type { MarketEntityDoc } from './schema.js';

export interface StoredMarketEntity extends MarketEntity {
  /** How many commitments of it are in the ledger. */
  readonly commitments: number;
}

export interface MarketEntityFilter {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly industry?: string | undefined;
  readonly operating?: string | undefined;
  readonly covered?: boolean | undefined;
  readonly sort?: Sort<'code' | 'name' | 'registeredOn'> | undefined;
}

export interface TakenBy {
  readonly takenBy: string;
  /** Real instant (ISO). */
  readonly at: string;
}

/** Active entities of a group, and how many of them have made a commitment. */
export interface Covered {
  readonly entities: number;
  readonly covered: number;
}

export interface MarketEntityCoverage extends Covered {
  readonly byKind: readonly (Covered & { readonly kind: string })[];
  /** `industry` is empty where the list did not say. */
  readonly byIndustry: readonly (Covered & { readonly industry: string })[];
}

const ACTIVE = { operating: '在营' } as const;

/** The market entities (经营主体) of the county: whom commitments are to cover. */
export class MarketEntityRepository {
  constructor(
    private readonly entities: Model<MarketEntityDoc>,
    private readonly commitments: Model<CommitmentDoc>,
  ) {}

  /** Takes what is new and brings up to date what is known: the newest list of the register is right. */
  async takeMany(
    entities: readonly MarketEntity[],
    dryRun: boolean,
    context: TakenBy,
  ): Promise<readonly { readonly outcome: 'taken' | 'updated' | 'unchanged' }[]> {
    const codes = entities.map(({ code }) => code);
    const there = await findByIds(this.entities, codes);
    const outcomes = entities.map((entity) => {
      const doc = there.get(entity.code);
      if (!doc) return 'taken' as const;
      return isSame(doc, entity) ? ('unchanged' as const) : ('updated' as const);
    });
    if (!dryRun) {
      const changed = entities.filter((_, at) => outcomes[at] !== 'unchanged');
      await together(changed, (entity) => this.put(entity, context));
      await this.recount(codes);
    }
    return outcomes.map((outcome) => ({ outcome }));
  }

  /**
   * Counts the commitments of entities anew; of codes that are none of the county nothing happens. Whoever counts last saw
   * everything, and a smaller count never replaces a greater one.
   */
  async recount(codes: readonly string[]): Promise<void> {
    await together(new Set(codes), async (code) => {
      const commitments = await this.commitments.countDocuments({ uscc: code });
      if (commitments === 0) return;
      await this.entities.updateOne({ _id: code, commitments: trusted({ $lt: commitments }) } as never, {
        $set: { commitments, covered: 1 },
      });
    });
  }

  async list(filter: MarketEntityFilter, page: PageRequest): Promise<Page<StoredMarketEntity>> {
    const { q, covered, sort = 'code', ...equal } = filter;
    const wanted = {
      ...given(equal),
      ...(covered !== undefined && { covered: covered ? 1 : 0 }),
      ...(q !== undefined && { $or: [{ name: contains(q) }, { _id: contains(q) }] }),
    };
    const found = await pageOf(this.entities, wanted, orderOf(sort, { code: '_id' }), page);
    return { ...found, items: found.items.map(stored) };
  }

  /** Of the active entities, how many have made a commitment. */
  async coverage(): Promise<MarketEntityCoverage> {
    const [byKind, byIndustry] = await Promise.all([this.coveredBy('kind'), this.coveredBy('industry')]);
    const sum = (pick: (one: Covered) => number): number =>
      byKind.reduce((total, one) => total + pick(one), 0);
    return {
      entities: sum(({ entities }) => entities),
      covered: sum(({ covered }) => covered),
      byKind: byKind.map(({ group: kind, ...figures }) => ({ kind, ...figures })),
      byIndustry: byIndustry.map(({ group: industry, ...figures }) => ({ industry, ...figures })),
    };
  }

  private async coveredBy(field: 'kind' | 'industry'): Promise<readonly (Covered & { group: string })[]> {
    // The store of a local stack adds up ones and no fields.
    const count = async (match: object): Promise<ReadonlyMap<string, number>> => {
      const groups = await this.entities.aggregate<{ _id: string; n: number }>([
        { $match: { ...ACTIVE, ...match } },
        { $group: { _id: `$${field}`, n: { $sum: 1 } } },
      ]);
      return new Map(groups.map(({ _id, n }) => [_id, n]));
    };
    const [all, covered] = await Promise.all([count({}), count({ covered: 1 })]);
    return [...all]
      .map(([group, entities]) => ({ group, entities, covered: covered.get(group) ?? 0 }))
      .sort((one, other) => other.entities - one.entities || (one.group < other.group ? -1 : 1));
  }

  private async put(entity: MarketEntity, { takenBy, at: takenAt }: TakenBy): Promise<void> {
    const { code: _id, industry = '', registeredOn = '', ...fields } = entity;
    const put = (): Promise<unknown> =>
      this.entities.updateOne(
        { _id },
        {
          $set: { ...fields, industry, registeredOn, takenAt, takenBy },
          $setOnInsert: { commitments: 0, covered: 0 },
        },
        { upsert: true },
      );
    // Of two first ones at once one fails; the entity is there then.
    await put().catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      return put();
    });
  }
}

function stored(doc: MarketEntityDoc): StoredMarketEntity {
  const { _id: code, name, kind, operating, industry, registeredOn, commitments } = doc;
  const always = { name, code, kind, operating, ...(industry !== '' && { industry }) };
  return { ...always, ...(registeredOn !== '' && { registeredOn }), commitments } as StoredMarketEntity;
}

function isSame(doc: MarketEntityDoc, entity: MarketEntity): boolean {
  const { name, operating } = entity;
  return (
    doc.name === name &&
    doc.operating === operating &&
    doc.industry === (entity.industry ?? '') &&
    doc.registeredOn === (entity.registeredOn ?? '')
  );
}
