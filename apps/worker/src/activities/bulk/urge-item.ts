import { createHash } from 'node:crypto';
import { legalNow, shanghaiDate, urgeEligibility, urgeRule, urgeSubjectOf } from '@xinxiu/domain';
import { COUNTY, type ItemOutcome, nextUrgeNumber } from '@xinxiu/persistence';
import type { BulkDeps, Turn } from './bulk-deps.js';
import { issueLetter } from './issue-letter.js';

/** As the single letter: one for each case of an act, however often its turn is tried and by whatever causes it is stuck. */
export async function urgeItem(
  { repositories, law, client, now }: BulkDeps,
  { act, actor, row }: Turn,
): Promise<ItemOutcome> {
  const { cases, urgeLetters, counters } = repositories;
  const letterId = createHash('sha256')
    .update(JSON.stringify(['bulk-urge', act.id, row.subjectId]))
    .digest('hex')
    .slice(0, 32);
  const before = await urgeLetters.find(COUNTY, letterId);
  if (before) return { state: 'asked', letter: { id: letterId, number: before.state.number } };
  const { matter, until, subjectId } = row;
  const stored = matter === 'case' ? await cases.find(COUNTY, subjectId) : undefined;
  if (!stored || !act.order?.urge) return { state: 'not-eligible', reason: 'not-a-case' };
  const { demand, workingDays } = act.order.urge;
  const today = shanghaiDate(legalNow(stored.clock, now()));
  const { mostWorkingDays } = urgeRule(law.rulesOn(today));
  const { state, clock } = stored;
  const found = urgeEligibility({ matter, until, state }, actor, { workingDays, mostWorkingDays });
  if (!found.eligible) return { state: 'not-eligible', reason: found.reason };
  const number = await nextUrgeNumber(counters, today);
  const subject = urgeSubjectOf(state, actor, { letterId, number, reason: act.reason, demand, workingDays });
  const issued = await issueLetter(client, { subject, clock });
  return { state: 'asked', letter: { id: letterId, number: issued.number } };
}
