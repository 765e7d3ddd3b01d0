import type { CaseEvent } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import { findByIds } from '../database/by-id.js';
import type { GroupedInserts } from '../database/grouped-inserts.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { StoreError, isDuplicateKey } from '../database/store-error.js';
import { eventDoc, eventHash } from './mapper.js';
import type { CaseEventDoc, Derived } from './schema.js';

/**
 * Inserts facts once, whoever writes them and however often. What was derived lies with the last of them.
 * @param now real instant (ms)
 * @throws StoreError EVENT_CONFLICT when an id is taken by another fact
 */
export async function appendEvents(
  model: Model<CaseEventDoc>,
  inserts: GroupedInserts<CaseEventDoc>,
  sealed: SealedFields,
  events: readonly CaseEvent[],
  derived: Derived,
  now: number,
): Promise<Derived> {
  const docs = events.map((event, index) => {
    const doc = eventDoc(event, index === events.length - 1 ? derived : undefined, now);
    return { ...doc, event: sealed.seal(doc._id, 'event', event) };
  });
  try {
    await inserts.insert(docs);
    return derived;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return completeAppend(model, events, docs);
}

/** Some of the facts are there: an earlier attempt got as far, or another is at it just now. */
async function completeAppend(
  model: Model<CaseEventDoc>,
  events: readonly CaseEvent[],
  docs: readonly CaseEventDoc[],
): Promise<Derived> {
  const stored = await findByIds(
    model,
    docs.map((doc) => doc._id),
  );
  for (const event of events) {
    const there = stored.get(event.id);
    if (there && there.hash !== eventHash(event)) throw conflict(event, there);
  }
  for (const doc of docs) {
    if (!stored.has(doc._id)) stored.set(doc._id, await insertOrRead(model, doc));
  }
  return stored.get(docs.at(-1)?._id ?? '')?.derived ?? {};
}

async function insertOrRead(model: Model<CaseEventDoc>, doc: CaseEventDoc): Promise<CaseEventDoc> {
  try {
    await model.insertMany([doc], { lean: true });
    return doc;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const there = await model.findOne({ _id: doc._id }).lean<CaseEventDoc>();
    if (there && there.hash === doc.hash) return there;
    throw conflict(doc.event, there);
  }
}

function conflict(event: CaseEvent, there: CaseEventDoc | null): StoreError {
  return new StoreError(
    'EVENT_CONFLICT',
    `Event ${event.id} is stored as ${there?.type ?? 'something else'} at ${there?.seq ?? '?'} and was written again as ${event.type} at ${event.seq}.`,
  );
}
