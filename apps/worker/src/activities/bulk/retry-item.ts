import { retryEligibility, retryWay } from '@xinxiu/domain';
import type { ItemOutcome } from '@xinxiu/persistence';
import { tryStepAtOnce } from '@xinxiu/platform/temporal';
import { askCase } from './ask-case.js';
import type { BulkDeps, Turn } from './bulk-deps.js';

/** As the single retry: the failing step is tried at once, or the case that has told of it is woken. */
export async function retryItem(deps: BulkDeps, turn: Turn): Promise<ItemOutcome> {
  const { act, item, actor, row } = turn;
  const found = retryEligibility(row, actor.role);
  if (!found.eligible) return { state: 'not-eligible', reason: found.reason };
  const way = retryWay(row, actor.role);
  const outcome = way === 'step' ? await tryStep(deps, turn) : await wake(deps, turn);
  if (outcome.state !== 'asked') return outcome;
  const by = { id: actor.id, name: actor.name };
  await deps.repositories.stuck.noteRetry(row, {
    at: item.askedAt,
    by,
    reason: act.reason,
    attempts: row.attempts,
  });
  return outcome;
}

async function tryStep({ client }: BulkDeps, { actor, row }: Turn): Promise<ItemOutcome> {
  const isTried = await tryStepAtOnce(client, row.workflowId, row.activityId, actor.id);
  return isTried ? { state: 'asked' } : { state: 'not-eligible', reason: 'passed' };
}

async function wake({ client, repositories }: BulkDeps, { act, actor, row }: Turn): Promise<ItemOutcome> {
  const stored = await repositories.cases.find({ kind: 'county' }, row.subjectId);
  if (!stored) return { state: 'not-eligible', reason: 'over' };
  const action = { name: 'retryStep', actor, payload: {} } as const;
  return askCase(client, stored, action, `${act.id}-retryStep`);
}
