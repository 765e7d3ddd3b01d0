import type { Connection } from 'mongoose';
import { inGroups } from '../database/in-groups.js';
import { heldRowId } from '../held-rows/repository.js';
import type { FieldCipher } from './field-cipher.js';
import { SealedFields } from './sealed-fields.js';

/** How a field is closed: each personal value in it by itself, or all of it as one: a structure, or a text. */
type Closing = 'each' | 'whole' | 'text';

interface ClosedCollection {
  readonly collection: string;
  readonly fields: Readonly<Record<string, Closing>>;
  /** What changes with every change of those fields: a document that somebody changes meanwhile is left to the next run. */
  readonly guard: readonly string[];
}

const SOURCE = { 'source.key': 'text', 'source.kept': 'whole' } as const;

/** Every place of the store that holds closed values. A new one is added here, or its old values are never closed anew. */
export const CLOSED_COLLECTIONS: readonly ClosedCollection[] = [
  {
    collection: 'applications',
    fields: { content: 'each', submission: 'each', answerDrafts: 'each' },
    guard: ['version', 'state'],
  },
  { collection: 'records', fields: { penalty: 'each', facts: 'each', ...SOURCE }, guard: ['version'] },
  {
    collection: 'heldRows',
    fields: { reasons: 'whole', partial: 'whole', cells: 'whole', acts: 'whole', ...SOURCE },
    guard: ['state', 'version'],
  },
  {
    collection: 'imports',
    fields: { name: 'text', columns: 'whole', choices: 'whole' },
    guard: ['version'],
  },
  { collection: 'importRows', fields: { content: 'whole' }, guard: ['outcome', 'corrected'] },
  {
    collection: 'commitments',
    fields: { commitment: 'each', tracking: 'each', trackingFacts: 'each' },
    guard: ['version'],
  },
  { collection: 'caseEvents', fields: { event: 'each' }, guard: [] },
  { collection: 'cases', fields: { state: 'each' }, guard: ['seq'] },
  { collection: 'notices', fields: { content: 'each', services: 'each' }, guard: ['version', 'served'] },
  { collection: 'actionKeys', fields: { response: 'each' }, guard: ['done'] },
  { collection: 'disclosures', fields: { reason: 'each' }, guard: [] },
  { collection: 'files', fields: { name: 'each' }, guard: [] },
  { collection: 'uploads', fields: { name: 'each' }, guard: [] },
  { collection: 'uploadParts', fields: { content: 'text' }, guard: [] },
  { collection: 'secondFactors', fields: { secret: 'text', pending: 'text' }, guard: ['version'] },
  {
    collection: 'registrations',
    fields: { representative: 'whole', email: 'whole', state: 'whole', proofs: 'each', facts: 'each' },
    guard: ['version'],
  },
  { collection: 'urgeLetters', fields: { state: 'whole', facts: 'each' }, guard: ['seq'] },
  { collection: 'oneTimeLinks', fields: { email: 'whole' }, guard: [] },
  { collection: 'holds', fields: { reason: 'whole', 'end.reason': 'whole' }, guard: ['ended'] },
  {
    collection: 'duties',
    fields: { 'pause.reason': 'whole', 'byHand.reason': 'whole' },
    guard: ['version'],
  },
  { collection: 'recusals', fields: { steps: 'whole' }, guard: ['version'] },
  { collection: 'stuck', fields: { failure: 'whole', retry: 'each' }, guard: ['version'] },
  { collection: 'absences', fields: { reason: 'whole' }, guard: ['version'] },
  { collection: 'corrections', fields: { content: 'whole' }, guard: ['version'] },
  { collection: 'identities', fields: { subject: 'text' }, guard: [] },
];

type Doc = Record<string, unknown> & { readonly _id: string };

export interface ReencryptProgress {
  readonly collection: string;
  readonly seen: number;
  readonly changed: number;
  /** Changed by somebody else meanwhile; the next run looks at them again. */
  readonly left: number;
}

/** Where an interrupted run stopped. */
interface Mark {
  readonly _id: string;
  readonly keyId: string;
  /** All before it are done. */
  readonly collection: string;
}

const MARK = 'reencrypt-fields';

/**
 * Closes with the active key whatever is plain or was closed with an older one. May be stopped and run again: it goes on
 * where it stopped, and a second run finds nothing to do.
 */
export class Reencryption {
  constructor(
    private readonly connection: Connection,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * One step per batch, so that whoever runs it can tell how far it is. Each collection is gone through once, in the order in
   * which it lies there: to go from id to id would ask the local store to sort all of it for each batch. What is closed
   * already, also by a run that was stopped, costs a look. The first batch of a large collection may take the local store
   * long, and no batch after it: the connection must have the patience.
   */
  async *run(batch = 200): AsyncGenerator<ReencryptProgress> {
    const mark = await this.mark();
    const from = mark ? CLOSED_COLLECTIONS.findIndex(({ collection }) => collection === mark.collection) : 0;
    for (const closed of CLOSED_COLLECTIONS.slice(Math.max(0, from))) {
      await this.remember(closed.collection);
      for await (const docs of this.batches(closed.collection, batch))
        yield await this.closeAll(closed, docs);
    }
    await this.marks().deleteOne({ _id: MARK as never });
  }

  private batches(collection: string, size: number): AsyncGenerator<Doc[]> {
    const docs = this.connection.collection(collection).find({}, { batchSize: size });
    return inGroups(docs as unknown as AsyncIterable<Doc>, size);
  }

  private async closeAll(closed: ClosedCollection, docs: readonly Doc[]): Promise<ReencryptProgress> {
    const sealed = new SealedFields(this.cipher, closed.collection);
    let changed = 0;
    let left = 0;
    for (const doc of docs) {
      const set = closedAnew(sealed, closed, doc);
      const done = set && (await this.write(closed, sealed, doc, set));
      if (done === true) changed++;
      if (done === false) left++;
    }
    return { collection: closed.collection, seen: docs.length, changed, left };
  }

  /** @returns false when the document has changed since it was read */
  private async write(
    closed: ClosedCollection,
    sealed: SealedFields,
    doc: Doc,
    set: Record<string, unknown>,
  ): Promise<boolean> {
    if (closed.collection === 'heldRows') {
      const id = heldRowId(
        this.cipher,
        sealed.openText(doc._id, 'source.key', String(at(doc, 'source.key'))),
      );
      if (id !== doc._id) return this.moveHeldRow(sealed, doc, id);
    }
    const guard = Object.fromEntries(closed.guard.map((field) => [field, doc[field]]));
    const { matchedCount } = await this.connection
      .collection(closed.collection)
      .updateOne({ _id: doc._id as never, ...guard }, { $set: set });
    return matchedCount === 1;
  }

  /** From before their ids told nothing: the row is written under its new id, then taken from the old one. */
  private async moveHeldRow(sealed: SealedFields, doc: Doc, id: string): Promise<boolean> {
    const rows = this.connection.collection('heldRows');
    const [closed] = CLOSED_COLLECTIONS.filter(({ collection }) => collection === 'heldRows');
    const moved: Record<string, unknown> = structuredClone({ ...doc, _id: id });
    for (const [field, how] of Object.entries(closed?.fields ?? {}))
      put(moved, field, resealed(sealed, { from: doc._id, to: id, field, how }, at(doc, field)));
    await rows.replaceOne({ _id: id as never }, moved, { upsert: true });
    const { state } = doc;
    const { deletedCount } = await rows.deleteOne({ _id: doc._id as never, state });
    return deletedCount === 1;
  }

  private marks() {
    return this.connection.collection('maintenance');
  }

  /** Of a run with the key that is active still; with another everything is looked at anew. */
  private async mark(): Promise<Mark | undefined> {
    const mark = (await this.marks().findOne({ _id: MARK as never })) as unknown as Mark | null;
    return mark?.keyId === this.cipher.activeKey ? mark : undefined;
  }

  private async remember(collection: string): Promise<void> {
    const set = { keyId: this.cipher.activeKey, collection };
    await this.marks().updateOne({ _id: MARK as never }, { $set: set }, { upsert: true });
  }
}

/** What to set, or nothing when all is closed with the active key. */
function closedAnew(
  sealed: SealedFields,
  { fields }: ClosedCollection,
  doc: Doc,
): Record<string, unknown> | undefined {
  const stale = Object.entries(fields).filter(([field, how]) => {
    const value = at(doc, field);
    return value !== undefined && !sealed.isCurrent(value, how !== 'each');
  });
  if (stale.length === 0) return undefined;
  const set = stale.map(([field, how]) => {
    const place = { from: doc._id, to: doc._id, field, how };
    return [field, resealed(sealed, place, at(doc, field))] as const;
  });
  return set.length === 0 ? undefined : Object.fromEntries(set);
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly how: Closing;
}

function resealed(sealed: SealedFields, { from, to, field, how }: Move, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (how === 'each') return sealed.seal(to, field, sealed.open(from, field, value));
  if (how === 'text') return sealed.sealText(to, field, sealed.openText(from, field, String(value)));
  return sealed.sealWhole(to, field, sealed.openWhole(from, field, value));
}

function at(doc: Doc, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], doc);
}

function put(doc: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((value, key) => value[key] as Record<string, unknown>, doc);
  parent[last] = value;
}
