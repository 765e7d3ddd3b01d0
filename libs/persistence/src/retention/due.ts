import {
  type CivilDate,
  type DueStanding,
  type LegalHold,
  type RefusedDeletion,
  type RetentionAnswer,
  type RetentionRule,
  judgeRetention,
  refusalsOf,
  shanghaiDate,
} from '@xinxiu/domain';
import type { HoldRepository } from '../holds/repository.js';
import type { DeletionRunRepository } from './run.repository.js';
import type { DeletionItem } from './statement.js';
import type { RetentionSubjects } from './subjects.js';

export interface RetentionStores {
  readonly holds: Pick<HoldRepository, 'inForce'>;
  readonly deletionRuns: Pick<DeletionRunRepository, 'refusals'>;
  readonly retentionSubjects: Pick<RetentionSubjects, 'each' | 'find' | 'blocksOf'>;
}

/** A thing whose term is over, and whether it goes or what keeps it. */
export interface DueItem extends DeletionItem {
  readonly standing: DueStanding;
  readonly proof: RetentionAnswer['proof'];
  readonly heldBy: RetentionAnswer['heldBy'];
  readonly blocks: RetentionAnswer['blocks'];
  /** Numbers of the deletions that were refused. */
  readonly refusedIn: readonly string[];
}

/** Everything whose term is over, one after the other: memory does not grow with it. @param now real instant (ms) */
export async function* judgedItems(
  { holds, deletionRuns, retentionSubjects }: RetentionStores,
  rules: readonly RetentionRule[],
  now: number,
): AsyncGenerator<DueItem> {
  const today = shanghaiDate(now);
  const inForce: readonly LegalHold[] = await holds.inForce(today);
  const refusals = await deletionRuns.refusals(today);
  for (const rule of rules) {
    for await (const subject of retentionSubjects.each(rule.data, now)) {
      if (judgeRetention(rule, subject, []).standing === 'not-yet') continue;
      const blocks = await retentionSubjects.blocksOf(subject);
      const item = dueItem(rule, subject, judgeRetention(rule, { ...subject, blocks }, inForce));
      if (item) yield unlessRefused(item, refusals, today);
    }
  }
}

function unlessRefused(item: DueItem, refusals: readonly RefusedDeletion[], today: CivilDate): DueItem {
  if (item.standing !== 'due') return item;
  const refusedIn = refusalsOf(item, refusals, today).map(({ number }) => number);
  return refusedIn.length > 0 ? { ...item, standing: 'refused', refusedIn } : item;
}

function dueItem(
  { id: ruleId }: RetentionRule,
  { data, id, eventOn }: { data: DeletionItem['data']; id: string; eventOn: CivilDate | undefined },
  { standing, keptUntil, proof, heldBy, blocks }: RetentionAnswer,
): DueItem | undefined {
  if (standing === 'not-yet' || eventOn === undefined || keptUntil === undefined) return undefined;
  return { data, id, ruleId, eventOn, keptUntil, standing, proof, heldBy, blocks, refusedIn: [] };
}
