import { queryOptions } from '@tanstack/react-query';
import {
  type BulkActAnswer,
  type BulkBegun,
  bulkActSchema,
  bulkBegunSchema,
  bulkItemSchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type BulkAction, isFollowed } from '@xinxiu/domain';
import { type Query, read, write } from '../../../api/client.js';
import { newKey } from '../../../api/intention-key.js';
import { useIntention } from '../../../api/intention.js';

const acts = pageSchema(bulkActSchema);
const items = pageSchema(bulkItemSchema);
/** How often one that goes on is read, ms. */
const PROGRESS_MS = 2_000;
/** How often the others: what is still stuck may pass at any time. */
const LOOK_MS = 10_000;

/** Which things: those chosen, or all that a filter finds. */
export type BulkChoice = { readonly ids: readonly string[] } | { readonly filter: Query };

/** What decides which things can be acted on, beside who asks. */
export interface BulkTerms {
  readonly action: BulkAction;
  readonly workingDays?: number | undefined;
  readonly personId?: string | undefined;
}

export const bulkActs = (query: Query) =>
  queryOptions({
    queryKey: ['stuck', 'bulk', 'list', query],
    queryFn: () => read('/stuck/bulk', acts, query),
    refetchInterval: LOOK_MS,
  });

export const bulkActOf = (number: string) =>
  queryOptions({
    queryKey: ['stuck', 'bulk', 'one', number],
    queryFn: () => read(`/stuck/bulk/${number}`, bulkActSchema),
    refetchInterval: ({ state: { data } }) =>
      data && (data.status === 'running' || data.counts.asked > 0) ? PROGRESS_MS : LOOK_MS,
  });

export const bulkItemsOf = (number: string, query: Query) =>
  queryOptions({
    queryKey: ['stuck', 'bulk', 'items', number, query],
    queryFn: () => read(`/stuck/bulk/${number}/items`, items, query),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'waiting' || isFollowed(state)) ? PROGRESS_MS : LOOK_MS,
  });

/** What could be acted on, and of the others why not; nothing is done. @param reason what the act is called: a dry run keeps none */
export const dryRunOf = (terms: BulkTerms, choice: BulkChoice, reason: string) =>
  queryOptions({
    queryKey: ['stuck', 'bulk', 'dry-run', terms, choice],
    queryFn: async () =>
      bulkBegunSchema.parse(
        await write('/stuck/bulk', { ...terms, reason, dryRun: true, ...choice }, { key: newKey() }),
      ),
    // What is read in the dialog is what is confirmed: it does not change under the eyes of the reader.
    staleTime: Infinity,
    gcTime: 0,
  });

interface Said {
  readonly reason: string;
  /** Of those who are urged. */
  readonly demand?: string;
}

export const useBulk = (terms: BulkTerms, ids: readonly string[]) =>
  useIntention<Said, BulkBegun>({
    send: async (said, key) =>
      bulkBegunSchema.parse(await write('/stuck/bulk', { ...terms, ...said, ids }, { key })),
    changes: ['stuck', 'cases'],
  });

export const useStopBulk = (number: string) =>
  useIntention<{ readonly reason: string }, BulkActAnswer>({
    send: async (body, key) => bulkActSchema.parse(await write(`/stuck/bulk/${number}/stop`, body, { key })),
    changes: ['stuck'],
  });
