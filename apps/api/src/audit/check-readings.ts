import { setTimeout as pause } from 'node:timers/promises';
import { type AuditEntry, DISCLOSED, type Disclosure, disclosureHash } from '@xinxiu/persistence';
import { type FactFault, type FactStore, WRITTEN_WITHIN_MS, chained, isYoung } from './fact-store.js';

/** A person was told, or will be, that his number was read; who takes the entry from the trail does not undo that. */
export async function unrecorded(
  store: FactStore,
  { id, subject, at }: Pick<Disclosure, 'id' | 'subject' | 'at'>,
  now: number,
): Promise<FactFault | undefined> {
  if (isYoung(at, now) || (await chained(store, `${DISCLOSED}${id}`))) return undefined;
  return { fault: 'unrecorded', caseNo: subject, seq: 0, id };
}

/** Asked twice before anybody is blamed: it is written just after its entry. */
async function soon<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  const first = await ask();
  if (first !== undefined) return first;
  await pause(WRITTEN_WITHIN_MS);
  return ask();
}

/** A reading is in the trail; whose data it was is told of it exactly as it was. @param entry of a reading */
export async function untold(
  { disclosures }: Pick<FactStore, 'disclosures'>,
  { id: entryId, subject, actor, detail, content }: AuditEntry,
): Promise<FactFault | undefined> {
  const id = entryId.slice(DISCLOSED.length);
  const place = { caseNo: subject, seq: 0, id };
  const told = await soon(() => disclosures.findAsFarAsItOpens(id));
  if (!told) return { fault: 'missing', ...place };
  // Chained before hashes of readings were: what the entry itself says of it has to be so.
  const { personId, personName, field } = told;
  const isSo =
    content === undefined
      ? told.subject === subject &&
        personId === actor.id &&
        personName === actor.name &&
        field === detail?.['field']
      : content === disclosureHash(told);
  return isSo ? undefined : { fault: 'changed', ...place };
}
