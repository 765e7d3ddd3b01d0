import { type BulkAction, type BulkReason, authorOf, mayInBulk } from '@xinxiu/domain';
import { type AuditEntry, type BulkAct, type BulkItem, type ItemOutcome, actorOf } from '@xinxiu/persistence';
import type { BulkPlace } from '@xinxiu/workflows';
import type { BulkDeps, TakeTurn } from './bulk-deps.js';
import { reassignItem } from './reassign-item.js';
import { retryItem } from './retry-item.js';
import { urgeItem } from './urge-item.js';

/** What the trail calls what is done with one item, as where it is done with it alone. */
const ENTRIES: Readonly<Record<BulkAction, string>> = {
  retry: 'stuck-retried',
  urge: 'stuck-urged',
  reassign: 'stuck-reassigned',
};

const TURNS: Readonly<Record<BulkAction, TakeTurn>> = {
  retry: retryItem,
  urge: urgeItem,
  reassign: reassignItem,
};

/** What keeps a second try from an item that the first one may have done. */
const DONE_BEFORE: readonly BulkReason[] = ['over', 'passed', 'his-already'];

/**
 * The turn of an item. Who started the act may do it at this moment, or it is not done. A worker that died in the middle
 * is followed by another one: what is asked for has an id of its own and is done once.
 */
export async function actOnItem(deps: BulkDeps, { bulkId, place }: BulkPlace): Promise<void> {
  const { repositories, now } = deps;
  const begun = now();
  const [act, item] = await Promise.all([
    repositories.bulk.find(bulkId),
    repositories.bulk.turn(bulkId, place, new Date(begun).toISOString()),
  ]);
  if (!act || item?.state !== 'waiting') return;
  const isSecondTry = Date.parse(item.askedAt) < begun;
  const outcome = await outcomeOf(deps, act, item);
  // What the first try asked for may have passed before it was written down: that is for the next look to tell.
  const isAsked = isSecondTry && outcome.reason !== undefined && DONE_BEFORE.includes(outcome.reason);
  const told: ItemOutcome = isAsked ? { state: 'asked' } : outcome;
  if (told.state === 'asked') await record(deps, act, item, told);
  await repositories.bulk.told(item.id, told, new Date(now()).toISOString());
}

async function outcomeOf(deps: BulkDeps, act: BulkAct, item: BulkItem): Promise<ItemOutcome> {
  const { people, stuck } = deps.repositories;
  const [person, row] = await Promise.all([people.find(act.by.id), stuck.find(item.rowId)]);
  if (!person?.active || !mayInBulk(act.action, person.role)) return { state: 'failed', reason: 'not-yours' };
  if (!row || row.until !== '') return { state: 'not-eligible', reason: 'over' };
  return TURNS[act.action](deps, { act, item, actor: actorOf(person), row });
}

/** The entry of an item refers to that of the act; written twice it is one. */
async function record(
  { repositories, now }: BulkDeps,
  act: BulkAct,
  item: BulkItem,
  { letter }: ItemOutcome,
): Promise<void> {
  const { to } = act.order ?? {};
  const entry: AuditEntry = {
    id: `bulk:${item.id}`,
    at: item.askedAt,
    actor: authorOf(act.by),
    action: ENTRIES[act.action],
    subject: item.subjectId,
    outcome: 'done',
    departments: [],
    detail: {
      ...{ cause: item.cause, reason: act.reason, bulk: act.number },
      ...(letter && { letter: letter.number }),
      ...(to && { to: to.name }),
    },
  };
  await repositories.audit.record([entry], now());
}
