import { type Actor, toldTo } from '@xinxiu/domain';
import type { PenaltyRecord } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';

/** What who saw an older version of a record is told: what it is now, and who was faster. */
export function recordChanged(record: PenaltyRecord, actor: Actor): ProblemError {
  const {
    publication: { version },
    facts,
  } = toldTo(actor, record);
  const last = facts.at(-1);
  return new ProblemError('RECORD_CHANGED', `The record is at version ${version} now.`, {
    version,
    ...(last && { by: last.by.name, at: last.at }),
  });
}
