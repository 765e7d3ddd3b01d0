import { isOfficial, reassignEligibility, shanghaiDate } from '@xinxiu/domain';
import { COUNTY, type ItemOutcome, actorToday } from '@xinxiu/persistence';
import { askCase } from './ask-case.js';
import type { BulkDeps, Turn } from './bulk-deps.js';

/** As the single assignment: the case itself has the last word on whom it goes to. */
export async function reassignItem(
  { repositories, client, now }: BulkDeps,
  { act, actor, row }: Turn,
): Promise<ItemOutcome> {
  const { cases, people } = repositories;
  const [stored, person] = await Promise.all([
    cases.find(COUNTY, row.subjectId),
    people.find(act.order?.to?.id ?? ''),
  ]);
  if (!person?.active || !isOfficial(person.role))
    return { state: 'failed', reason: 'refused', code: 'ASSIGNEE_OUTSIDE' };
  const to = await actorToday(repositories, person, shanghaiDate(now()));
  const { matter, until } = row;
  const found = reassignEligibility({ matter, until, state: stored?.state }, actor, to);
  if (!found.eligible) return { state: 'not-eligible', ...found };
  if (!stored) return { state: 'not-eligible', reason: 'over' };
  const action = { name: 'assign', actor, payload: { to } } as const;
  return askCase(client, stored, action, `${act.id}-assign`);
}
