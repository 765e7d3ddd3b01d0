import { CASE_SORTS } from '@xinxiu/contracts';
import { CASE_STATUSES } from '@xinxiu/domain';
import { z } from 'zod';
import type { Query } from '../../../api/client.js';
import { listSearch } from '../../../shared/list-search.js';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/);

/** What may stand in a view that is kept: values of filters, no words that somebody typed. */
export const queueFilters = {
  status: z.enum(CASE_STATUSES),
  /** Code of the unit whose turn it is. */
  department: code,
  /** `me`, or the id of a colleague. */
  holder: code,
  overdue: z.literal(true),
  sort: z.enum(CASE_SORTS),
} as const;

export const queueSearch = listSearch(queueFilters);
export type QueueSearch = z.output<typeof queueSearch>;
export type QueueFilter = Omit<QueueSearch, 'q' | 'trail'>;

/** What ends first stands on top, and what has ended too late before it. */
export const FIRST_SORT = 'due';
export const PAGE_SIZE = 20;

/** The question to the server that a filter is. */
export function filterQuery({ status, department, holder, overdue, sort }: QueueFilter): Query {
  return {
    status,
    department,
    holder,
    overdue: overdue === true ? 'true' : undefined,
    sort: sort ?? FIRST_SORT,
  };
}

export function queueQuery({ q, trail = [], ...filter }: QueueSearch): Query {
  return { ...filterQuery(filter), q, cursor: trail.at(-1), limit: PAGE_SIZE };
}

/** A filter of a search, without what was typed and without the place in the list. */
export function filterOf({ status, department, holder, overdue, sort }: QueueSearch): QueueFilter {
  return {
    ...(status !== undefined && { status }),
    ...(department !== undefined && { department }),
    ...(holder !== undefined && { holder }),
    ...(overdue !== undefined && { overdue }),
    ...(sort !== undefined && sort !== FIRST_SORT && { sort }),
  };
}

export function sameFilter(left: QueueFilter, right: QueueFilter): boolean {
  const text = (filter: QueueFilter): string => JSON.stringify(filterOf(filter));
  return text(left) === text(right);
}
