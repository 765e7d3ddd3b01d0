import { SYSTEM_ACTOR } from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories } from '@xinxiu/persistence';
import type { PublicationTarget } from './publication-target.js';

export interface EndedProbe {
  readonly repositories: Pick<Repositories, 'records' | 'publicationEnds' | 'publicAgain' | 'audit'>;
  readonly targets: readonly PublicationTarget[];
  /** Real instant, ms. */
  readonly now: () => number;
}

/** Asked one after the other: the board serves the public meanwhile, and takes so many from one address in a minute. */
const BATCH = 100;

/**
 * Looks for ended records as the public would, in rising order of their ids. What is found is told once, by the trail and
 * as a cause for which something is stuck, and so is that it has gone again.
 * @param after id of the last one of the batch before
 * @throws Error where a place cannot be seen: that is no proof of anything, and the next try asks again
 */
export async function probeEnded(
  probe: EndedProbe,
  { after }: { readonly after: string },
): Promise<{ readonly found: number; readonly last?: string }> {
  const { repositories } = probe;
  // What is known first, before the first batch: also of a record that is ended no more, or gone.
  if (after === '')
    for (const { recordId } of await repositories.publicAgain.all()) await lookAgain(probe, recordId);
  const records = await repositories.publicationEnds.endedAfter(after, BATCH);
  let found = 0;
  for (const record of records) if (await look(probe, record)) found += 1;
  const last = records.at(BATCH - 1)?.id;
  return { found, ...(last !== undefined && { last }) };
}

async function lookAgain(probe: EndedProbe, recordId: string): Promise<void> {
  const record = await probe.repositories.records.find(COUNTY, recordId);
  if (record?.publication.state !== 'ended') await gone(probe, recordId, record?.department ?? '');
}

/** @returns whether the public finds it */
async function look(probe: EndedProbe, { id, department }: PenaltyRecord): Promise<boolean> {
  const { repositories, targets, now } = probe;
  const evidence: { target: string; said: string }[] = [];
  for (const target of targets) {
    const sight = await target.probe?.(id);
    if (sight?.isFound) evidence.push({ target: target.name, said: sight.said });
  }
  // A record that was lawfully made public again meanwhile is none.
  const isEnded = (await repositories.records.find(COUNTY, id))?.publication.state === 'ended';
  if (evidence.length === 0 || !isEnded) {
    await gone(probe, id, department);
    return false;
  }
  const at = new Date(now()).toISOString();
  const since = await repositories.publicAgain.found({ recordId: id, since: at, evidence });
  const detail = Object.fromEntries(evidence.map(({ target, said }) => [target, said]));
  await tell(probe, { action: 'publication-found-again', id, department, since, detail });
  return true;
}

async function gone(probe: EndedProbe, id: string, department: string): Promise<void> {
  const since = await probe.repositories.publicAgain.gone(id);
  if (since === undefined) return;
  await tell(probe, { action: 'publication-gone-again', id, department, since, detail: { since } });
}

interface Told {
  readonly action: 'publication-found-again' | 'publication-gone-again';
  /** Of the record. */
  readonly id: string;
  readonly department: string;
  /** Since when it is known; told twice, it is one entry. */
  readonly since: string;
  readonly detail: Readonly<Record<string, string>>;
}

function tell({ repositories, now }: EndedProbe, { action, id: subject, department, since, detail }: Told) {
  const { id, name, role } = SYSTEM_ACTOR;
  const entry = {
    id: `record:${subject}:${action}:${since}`,
    at: new Date(now()).toISOString(),
    actor: { id, name, role },
    action,
    subject,
    outcome: 'done' as const,
    departments: department === '' ? [] : [department],
    detail,
  };
  return repositories.audit.record([entry], now());
}
