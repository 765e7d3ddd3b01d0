import type { BulkActAnswer, BulkItemAnswer, BulkPlanned } from '@xinxiu/contracts';
import { type Actor, BULK_ITEM_STATES, mayInBulk } from '@xinxiu/domain';
import type { BulkAct, BulkCounts, BulkItem, PlannedItem } from '@xinxiu/persistence';

/** A bulk act as it is shown. */
export function bulkView(act: BulkAct, counts: BulkCounts, { role }: Pick<Actor, 'role'>): BulkActAnswer {
  const { number, action, by, reason, order = {}, status, startedAt, endedAt, total, eligible, stop } = act;
  const { urge, to } = order;
  return {
    ...{ number, action, by: by.name, role: by.role, reason, status, startedAt, total, eligible },
    ...(urge && { urge }),
    ...(to && { to: to.name }),
    ...(endedAt !== '' && { endedAt }),
    counts: Object.fromEntries(
      BULK_ITEM_STATES.map((state) => [state, counts[state] ?? 0]),
    ) as BulkActAnswer['counts'],
    ...(stop && { stop: { by: stop.by.name, reason: stop.reason } }),
    mayStop: status === 'running' && !stop && mayInBulk(action, role),
  };
}

export function bulkItemView(item: BulkItem): BulkItemAnswer {
  const { place, state, reason, code, letter, askedAt, endedAt } = item;
  return {
    ...thingOf(item),
    ...{ place, state },
    ...(reason !== '' && { reason }),
    ...(code !== '' && { code }),
    ...(letter && { letter }),
    ...(askedAt !== '' && { askedAt }),
    ...(endedAt !== '' && { endedAt }),
  };
}

export function plannedView(item: PlannedItem): BulkPlanned {
  const { reason, code } = item;
  return {
    ...thingOf(item),
    eligible: reason === '',
    ...(reason !== '' && { reason }),
    ...(code !== '' && { code }),
  };
}

function thingOf({ rowId: id, matter, subjectId, name, department, cause }: PlannedItem) {
  return {
    ...{ id, matter, subjectId, cause },
    ...(name !== '' && { name }),
    ...(department !== '' && { department }),
  };
}
