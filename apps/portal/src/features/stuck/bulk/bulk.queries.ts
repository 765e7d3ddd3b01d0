import { queryOptions } from '@tanstack/react-query';
import {
  type BulkActAnswer,
  type BulkBegun,
  bulkActSchema,
  bulkBegunSchema,
  bulkItemSchema,
  pageSchema,
} from '@xinxiu/contracts';
import type { BulkAction } from '@xinxiu/domain';
import { type Query, read, write } from '../../../api/client.js';
import { useIntention } from '../../../api/intention.js';

const acts = pageSchema(bulkActSchema);
const items = pageSchema(bulkItemSchema);
/** How often the progress of one is read, ms. */
const PROGRESS_MS = 2_000;

/** Which things: those chosen, or all that a filter finds. */
export type BulkChoice = { readonly ids: readonly string[] } | { readonly filter: Query };

export const bulkActs = (query: Query) =>
  queryOptions({
    queryKey: ['stuck', 'bulk', query],
    queryFn: () => read('/stuck/bulk', acts, query),
    refetchInterval: 5 * PROGRESS_MS,
  });

export const bulkActOf = (number: string) =>
  queryOptions({
    queryKey: ['stuck', 'bulk', number],
    queryFn: () => read(`/stuck/bulk/${number}`, bulkActSchema),
    refetchInterval: PROGRESS_MS,
  });

export const bulkItemsOf = (number: string, query: Query) =>
  queryOptions({
    queryKey: ['stuck', 'bulk', number, 'items', query],
    queryFn: () => read(`/stuck/bulk/${number}/items`, items, query),
    refetchInterval: PROGRESS_MS,
  });

interface Wanted {
  readonly action: BulkAction;
  readonly choice: BulkChoice;
}

/** What could be acted on, and of the others why not; nothing is done. */
export const useDryRun = ({ action, choice }: Wanted) =>
  useIntention<{ readonly reason: string }, BulkBegun>({
    send: async ({ reason }, key) =>
      bulkBegunSchema.parse(await write('/stuck/bulk', { action, reason, dryRun: true, ...choice }, { key })),
    changes: [],
  });

export const useBulk = (action: BulkAction, ids: readonly string[]) =>
  useIntention<{ readonly reason: string }, BulkBegun>({
    send: async ({ reason }, key) =>
      bulkBegunSchema.parse(await write('/stuck/bulk', { action, reason, ids }, { key })),
    changes: ['stuck', 'cases'],
  });

export const useStopBulk = (number: string) =>
  useIntention<{ readonly reason: string }, BulkActAnswer>({
    send: async (body, key) => bulkActSchema.parse(await write(`/stuck/bulk/${number}/stop`, body, { key })),
    changes: ['stuck'],
  });
