import {
  type CivilDate,
  type LegalHold,
  type RetentionAnswer,
  type RetentionRule,
  judgeRetention,
  shanghaiDate,
} from '@xinxiu/domain';
import type { HoldRepository } from '../holds/repository.js';
import type { DeletionItem } from './statement.js';
import type { RetentionSubjects } from './subjects.js';

export interface RetentionStores {
  readonly holds: Pick<HoldRepository, 'inForce'>;
  readonly retentionSubjects: Pick<RetentionSubjects, 'each' | 'find' | 'blocksOf'>;
}

/** A thing whose term is over, and whether it goes or what keeps it. */
export interface DueItem extends DeletionItem {
  readonly standing: Exclude<RetentionAnswer['standing'], 'not-yet'>;
  readonly proof: RetentionAnswer['proof'];
  readonly heldBy: RetentionAnswer['heldBy'];
  readonly blocks: RetentionAnswer['blocks'];
}

/** Everything whose term is over, one after the other: memory does not grow with it. @param now real instant (ms) */
export async function* judgedItems(
  { holds, retentionSubjects }: RetentionStores,
  rules: readonly RetentionRule[],
  now: number,
): AsyncGenerator<DueItem> {
  const inForce: readonly LegalHold[] = await holds.inForce(shanghaiDate(now));
  for (const rule of rules) {
    for await (const subject of retentionSubjects.each(rule.data, now)) {
      if (judgeRetention(rule, subject, []).standing === 'not-yet') continue;
      const blocks = await retentionSubjects.blocksOf(subject);
      const item = dueItem(rule, subject, judgeRetention(rule, { ...subject, blocks }, inForce));
      if (item) yield item;
    }
  }
}

function dueItem(
  { id: ruleId }: RetentionRule,
  { data, id, eventOn }: { data: DeletionItem['data']; id: string; eventOn: CivilDate | undefined },
  { standing, keptUntil, proof, heldBy, blocks }: RetentionAnswer,
): DueItem | undefined {
  if (standing === 'not-yet' || eventOn === undefined || keptUntil === undefined) return undefined;
  return { data, id, ruleId, eventOn, keptUntil, standing, proof, heldBy, blocks };
}
