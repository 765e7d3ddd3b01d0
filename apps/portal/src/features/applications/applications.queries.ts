import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { applicationSchema, pageSchema, receiptSchema } from '@xinxiu/contracts';
import type { ApplicationPatch } from '@xinxiu/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { type Query, newKey, read, write } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';

export type Application = z.output<typeof applicationSchema>;

const page = pageSchema(applicationSchema);
const under = (id: string, part = ''): string => `/applications/${encodeURIComponent(id)}${part}`;

export const applicationList = (query: Query) =>
  queryOptions({ queryKey: ['applications', query], queryFn: () => read('/applications', page, query) });

export const oneApplication = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: () => read(under(id), applicationSchema),
    // What is being filled in changes when we save it, and must not jump while somebody types.
    refetchOnWindowFocus: false,
  });

/** Begins an application, or goes on with the one that was begun for the record. */
export function useBeginApplication() {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: async (recordId: string): Promise<Application> => {
      const begun = await read('/applications', page, { recordId, state: 'draft', limit: 1 });
      const [draft] = begun.items;
      if (draft) return draft;
      return applicationSchema.parse(await write('/applications', { recordId }, { key }));
    },
    onSuccess: (draft) => {
      queries.setQueryData(oneApplication(draft.id).queryKey, draft);
      void queries.invalidateQueries({ queryKey: ['applications'] });
    },
  });
}

/**
 * Saves a part of a draft on the version that is shown. When somebody else of the business has saved in between, the
 * newer version is read, and what was typed here stays in the form until it is saved again.
 */
export function useSaveApplication(id: string) {
  const queries = useQueryClient();
  const { queryKey } = oneApplication(id);
  return useMutation({
    mutationFn: async (patch: ApplicationPatch): Promise<Application> => {
      const shown = queries.getQueryData<Application>(queryKey);
      const how = { key: newKey(), method: 'PATCH', ifMatch: shown?.version ?? 1 } as const;
      return applicationSchema.parse(await write(under(id), patch, how));
    },
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['applications'] });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'PRECONDITION_FAILED')
        void queries.invalidateQueries({ queryKey });
    },
  });
}

export function useSubmitApplication(id: string) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: async () => receiptSchema.parse(await write(under(id, '/submit'), {}, { key })),
    onSuccess: () => {
      for (const name of ['applications', 'records', 'record', 'cases'])
        void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}

/** Has the draft read anew, once nobody looks at it any more: what has become a case has no page of its own. */
export function useForgetDraft(id: string): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: oneApplication(id).queryKey });
}
