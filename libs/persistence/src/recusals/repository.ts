import type { Model } from 'mongoose';
import { type Page, type PageRequest, type Sort, orderOf, pageOf } from '../database/page.js';
import { isDuplicateKey } from '../database/store-error.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { RecusalDoc, RecusalStep } from './schema.js';

export interface Recusal {
  readonly personId: string;
  readonly personName: string;
  readonly uscc: string;
  readonly inForce: boolean;
  readonly version: number;
  readonly steps: readonly RecusalStep[];
}

export interface RecusalFilter {
  readonly personId?: string | undefined;
  readonly uscc?: string | undefined;
  readonly inForce?: boolean | undefined;
  readonly sort?: Sort<'personName' | 'uscc'> | undefined;
}

/** The register of recusals. What holds now also stands with the person, who is read with each request. */
export class RecusalRepository {
  constructor(
    private readonly recusals: Model<RecusalDoc>,
    private readonly sealed: SealedFields,
  ) {}

  async find(personId: string, uscc: string): Promise<Recusal | undefined> {
    const doc = await this.recusals.findOne({ _id: recusalId(personId, uscc) }).lean<RecusalDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /** By name of who keeps out unless asked. */
  async list(
    { personId, uscc, inForce, sort = 'personName' }: RecusalFilter,
    page: PageRequest,
  ): Promise<Page<Recusal>> {
    const filter = {
      ...(personId !== undefined && { personId }),
      ...(uscc !== undefined && { uscc }),
      ...(inForce !== undefined && { inForce: inForce ? 1 : 0 }),
    };
    const found = await pageOf(this.recusals, filter, orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  /** Adds a step to what was read. @returns the recusal after it; undefined when somebody else was faster */
  async add(
    before: Recusal | Pick<Recusal, 'personId' | 'personName' | 'uscc'>,
    step: RecusalStep,
  ): Promise<Recusal | undefined> {
    const { personId, personName, uscc } = before;
    const known = 'version' in before ? before : undefined;
    const steps = [...(known?.steps ?? []), step];
    const after = {
      personId,
      personName,
      uscc,
      inForce: step.type === 'recused',
      version: steps.length,
      steps,
    };
    const doc = this.closed(after);
    if (known) {
      const { _id, ...fields } = doc;
      const { matchedCount } = await this.recusals.updateOne(
        { _id, version: known.version },
        { $set: fields },
      );
      return matchedCount === 1 ? after : undefined;
    }
    try {
      await this.recusals.insertMany([doc], { lean: true });
      return after;
    } catch (error) {
      if (isDuplicateKey(error)) return undefined;
      throw error;
    }
  }

  private closed({ inForce, steps, ...recusal }: Recusal): RecusalDoc {
    const _id = recusalId(recusal.personId, recusal.uscc);
    return { _id, ...recusal, inForce: inForce ? 1 : 0, steps: this.sealed.sealWhole(_id, 'steps', steps) };
  }

  private opened({ _id, inForce, steps, ...recusal }: RecusalDoc): Recusal {
    return { ...recusal, inForce: inForce === 1, steps: this.sealed.openWhole(_id, 'steps', steps) };
  }
}

function recusalId(personId: string, uscc: string): string {
  return `${personId}:${uscc}`;
}
