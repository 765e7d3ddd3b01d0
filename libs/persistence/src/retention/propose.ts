import { type RetentionRule, SYSTEM_ACTOR, shanghaiDate } from '@xinxiu/domain';
import type { CounterRepository } from '../counters/repository.js';
import { type RetentionStores, judgedItems } from './due.js';
import type { DeletionRun, DeletionRunRepository } from './run.repository.js';
import type { DeletionItem } from './statement.js';

export interface ProposalStores extends RetentionStores {
  readonly deletionRuns: Pick<DeletionRunRepository, 'open' | 'propose' | 'refusals' | 'repropose' | 'drop'>;
  readonly counters: Pick<CounterRepository, 'next'>;
}

/** Things of one run; what is left comes with the next, so that a certificate can be read and stored. */
const MOST_ITEMS = 100;

/**
 * Proposes what is due, for a person to approve; nothing goes by it. An open proposal is brought up to date, and one of
 * which nothing is due any more is taken back; one that is approved is left alone.
 * @param now real instant (ms)
 * @returns the open run after it; undefined when nothing is due
 */
export async function proposeDeletion(
  stores: ProposalStores,
  rules: readonly RetentionRule[],
  by: { readonly id: string; readonly name: string },
  now: number,
): Promise<DeletionRun | undefined> {
  const { deletionRuns, counters } = stores;
  const before = await deletionRuns.open();
  if (before && before.state !== 'proposed') return before;
  const items = await dueNow(stores, rules, now);
  if (items.length === 0) {
    if (before) await deletionRuns.drop(before);
    return undefined;
  }
  const proposal = { items, by, at: new Date(now).toISOString() };
  if (!before) {
    const year = shanghaiDate(now).slice(0, 4);
    const number = `SC-${year}-${String(await counters.next(`deletion:${year}`)).padStart(6, '0')}`;
    return (await deletionRuns.propose(number, proposal)) ?? deletionRuns.open();
  }
  // The duty does not take a proposal out of the hands of who made it, unless there is something new to see.
  if (by.id === SYSTEM_ACTOR.id && JSON.stringify(items) === JSON.stringify(before.items)) return before;
  const proposer = by.id === SYSTEM_ACTOR.id ? before.proposedBy : by;
  return (await deletionRuns.repropose(before, { ...proposal, by: proposer })) ?? deletionRuns.open();
}

async function dueNow(
  stores: RetentionStores,
  rules: readonly RetentionRule[],
  now: number,
): Promise<readonly DeletionItem[]> {
  const items: DeletionItem[] = [];
  for await (const { data, id, ruleId, eventOn, keptUntil, standing } of judgedItems(stores, rules, now)) {
    if (standing === 'due') items.push({ data, id, ruleId, eventOn, keptUntil });
    if (items.length === MOST_ITEMS) break;
  }
  // The store gives them in no order; the same items are the same proposal.
  return items.sort((a, b) => (`${a.data} ${a.id}` < `${b.data} ${b.id}` ? -1 : 1));
}
