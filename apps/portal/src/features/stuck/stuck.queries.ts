import { queryOptions } from '@tanstack/react-query';
import {
  type StuckAnswer,
  caseWaitsSchema,
  pageSchema,
  stuckSchema,
  stuckSummarySchema,
} from '@xinxiu/contracts';
import { useIntention } from '../../api/intention.js';
import { type Query, read, write } from '../../api/client.js';

const page = pageSchema(stuckSchema);
/** As often as the platform itself looks, ms. */
const LOOK_MS = 10_000;

export const stuckList = (query: Query) =>
  queryOptions({
    queryKey: ['stuck', 'list', query],
    queryFn: () => read('/stuck', page, query),
    refetchInterval: LOOK_MS,
  });

export const stuckSummary = () =>
  queryOptions({
    queryKey: ['stuck', 'summary'],
    queryFn: () => read('/stuck/summary', stuckSummarySchema),
    refetchInterval: LOOK_MS,
  });

/** Shown of a case, so it is read anew whenever something of one changes. */
export const caseWaits = (caseNo: string) =>
  queryOptions({
    queryKey: ['cases', caseNo, 'waits'],
    queryFn: () => read(`/stuck/cases/${caseNo}`, caseWaitsSchema),
    refetchInterval: LOOK_MS,
  });

export const useRetry = (id: string) =>
  useIntention<{ readonly reason: string }, StuckAnswer>({
    send: async (body, key) =>
      stuckSchema.parse(await write(`/stuck/${encodeURIComponent(id)}/retry`, body, { key })),
    changes: ['stuck', 'cases'],
  });
