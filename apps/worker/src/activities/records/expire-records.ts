import { SYSTEM_ACTOR } from '@xinxiu/domain';
import type { PenaltyRecord, Repositories } from '@xinxiu/persistence';
import type { CaseSignals } from '../case-signals.js';

export interface RecordExpiry {
  readonly repositories: Pick<Repositories, 'records' | 'publicationEnds' | 'cases' | 'audit'>;
  readonly signals: Pick<CaseSignals, 'recordEnded'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

const BATCH = 200;

/**
 * Ends the publication of records that have reached their maximum, each by its own clock. The first turn of a process
 * looks at all records, for what came due while nothing ran; later ones at what comes due by the day.
 */
export function recordExpiry(deps: RecordExpiry): () => Promise<{ readonly ended: number }> {
  let everything = true;
  return async () => {
    const due = await deps.repositories.publicationEnds.dueToEnd(deps.now(), BATCH, everything);
    let ended = 0;
    for (const record of due) if (await expire(deps, record)) ended += 1;
    everything &&= due.length > 0;
    return { ended };
  };
}

async function expire({ repositories, signals, now }: RecordExpiry, record: PenaltyRecord): Promise<boolean> {
  const endedOn = record.publicationEnds ?? '';
  // The case first: it is told again if we die now, while an ended record is not looked at again.
  const open = await repositories.cases.openOn(record.id);
  if (open) await signals.recordEnded(open.workflowId, endedOn);
  const at = new Date(now()).toISOString();
  const command = { type: 'end', reason: 'expired', ground: `maximum reached on ${endedOn}` } as const;
  const result = await repositories.records.command(record.id, command, `${record.id}:expired`, at);
  if (!result?.ok) return false;
  const { id, name, role } = SYSTEM_ACTOR;
  const departments = record.department === '' ? [] : [record.department];
  await repositories.audit.record(
    [
      {
        id: `record:${record.id}:expired`,
        at,
        actor: { id, name, role },
        action: 'record-expired',
        subject: record.id,
        outcome: 'done',
        departments,
        detail: { endedOn },
      },
    ],
    now(),
  );
  return true;
}
