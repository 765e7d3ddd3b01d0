import { queryOptions } from '@tanstack/react-query';
import {
  type NewAuthorisationBody,
  agentActSchema,
  authorisationSchema,
  pageSchema,
} from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

export type Authorisation = z.output<typeof authorisationSchema>;
export type AgentAct = z.output<typeof agentActSchema>;

const page = pageSchema(authorisationSchema);
const acts = pageSchema(agentActSchema);
const pathOf = (id: string, part = ''): string => `/authorisations/${encodeURIComponent(id)}${part}`;

export const authorisationList = (query: Query) =>
  queryOptions({ queryKey: ['authorisations', query], queryFn: () => read('/authorisations', page, query) });

export const oneAuthorisation = (id: string) =>
  queryOptions({
    queryKey: ['authorisation', id],
    queryFn: () => read(pathOf(id), authorisationSchema),
  });

/** How long an open list waits for acts that are not chained yet, ms. Longer asking would keep an idle session alive. */
const CHAINED_WITHIN_MS = 30_000;

/** @param openedAt when the list was opened, ms */
export const actsBy = (id: string, query: Query, openedAt: number) =>
  queryOptions({
    queryKey: ['authorisation', id, 'acts', query],
    queryFn: () => read(pathOf(id, '/acts'), acts, query),
    // An act is told once it is chained, which takes a moment.
    refetchInterval: () => (Date.now() < openedAt + CHAINED_WITHIN_MS ? 5_000 : false),
  });

export function useGive() {
  return useIntention({
    send: async (body: NewAuthorisationBody, key) =>
      authorisationSchema.parse(await write('/authorisations', body, { key })),
    changes: ['authorisations'],
  });
}

/** Ends it, with effect from the agent's next request: taken back by the business, given up by its agent. */
export function useEnd(id: string, how: 'taking-back' | 'giving-up') {
  return useIntention({
    send: async ({ reason }: { readonly reason: string }, key) =>
      authorisationSchema.parse(await write(pathOf(id, `/${how}`), { reason }, { key })),
    // Of an agent everything ends that he saw by it.
    changes: ['authorisations', 'authorisation', 'records', 'applications', 'cases'],
  });
}
