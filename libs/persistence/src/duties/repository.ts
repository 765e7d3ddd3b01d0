import type { Model } from 'mongoose';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { DutyDoc, DutyMark } from './schema.js';

/** What people said of one duty. */
export interface DutyNotes {
  readonly pause?: DutyMark;
  readonly byHand?: DutyMark;
}

/** Who paused a recurring duty or had it run, and why. */
export class DutyRepository {
  constructor(
    private readonly duties: Model<DutyDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** By the names of the duties that anything was said of. */
  async notes(): Promise<ReadonlyMap<string, DutyNotes>> {
    const docs = await this.duties.find().lean<DutyDoc[]>();
    return new Map(docs.map((doc) => [doc._id, this.opened(doc)]));
  }

  async note(name: string, what: keyof DutyNotes, mark: DutyMark): Promise<void> {
    const closed = { ...mark, reason: this.sealed.sealWhole(name, `${what}.reason`, mark.reason) };
    await this.duties.updateOne({ _id: name }, { $set: { [what]: closed }, $inc: { version: 1 } } as never, {
      upsert: true,
    });
  }

  async endPause(name: string): Promise<void> {
    await this.duties.updateOne({ _id: name }, { $unset: { pause: '' }, $inc: { version: 1 } } as never);
  }

  private opened({ _id: name, pause, byHand }: DutyDoc): DutyNotes {
    return {
      ...(pause && { pause: this.openedMark(name, 'pause', pause) }),
      ...(byHand && { byHand: this.openedMark(name, 'byHand', byHand) }),
    };
  }

  private openedMark(name: string, what: keyof DutyNotes, mark: DutyMark): DutyMark {
    return { ...mark, reason: this.sealed.openWhole(name, `${what}.reason`, mark.reason) };
  }
}
