import type { Model } from 'mongoose';

const MOST_DOCS = 200;

interface Waiting<Doc> {
  readonly docs: readonly Doc[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Inserts into a collection, one insert at a time: what several callers bring meanwhile goes into the next one together.
 * A store answers one insert of twenty documents far cheaper than twenty, and a caller who is alone waits for nobody.
 */
export class GroupedInserts<Doc extends { _id: string }> {
  private waiting: Waiting<Doc>[] = [];
  private working = false;

  constructor(private readonly model: Pick<Model<Doc>, 'insertMany'>) {}

  /**
   * Returns when all the documents are written. @throws the store's error; a duplicate key may then also be a document
   * of the caller's own, written in a group that met somebody else's duplicate
   */
  insert(docs: readonly Doc[]): Promise<void> {
    if (docs.length === 0) return Promise.resolve();
    return new Promise((done, failed) => {
      this.waiting.push({ docs, done, failed });
      if (!this.working) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.working = true;
    for (let group = this.nextGroup(); group.length > 0; group = this.nextGroup()) await this.write(group);
    this.working = false;
  }

  private nextGroup(): readonly Waiting<Doc>[] {
    let docs = 0;
    const first = this.waiting.findIndex((one, index) => (docs += one.docs.length) > MOST_DOCS && index > 0);
    return this.waiting.splice(0, first < 0 ? this.waiting.length : first);
  }

  /** A group that fails is taken apart, so that nobody fails for what another brought. */
  private async write(group: readonly Waiting<Doc>[]): Promise<void> {
    try {
      await this.insertMany(group.flatMap(({ docs }) => docs));
      for (const { done } of group) done();
    } catch (error) {
      const [only] = group;
      if (group.length === 1) only?.failed(error);
      else await Promise.all(group.map(({ docs, done, failed }) => this.insertMany(docs).then(done, failed)));
    }
  }

  private async insertMany(docs: readonly Doc[]): Promise<void> {
    await this.model.insertMany(docs as Doc[], { lean: true, ordered: true });
  }
}
