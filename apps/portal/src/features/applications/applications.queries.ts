import { type Application, applicationPath, oneApplication } from '../../api/applications.js';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { applicationSchema, pageSchema, receiptSchema } from '@xinxiu/contracts';
import { type Query, read, write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { useIntention } from '../../api/intention.js';
import { useDraftPlace } from './draft-place.js';
import { ApiProblem } from '../../api/problem.js';

const page = pageSchema(applicationSchema);

export const applicationList = (query: Query) =>
  queryOptions({ queryKey: ['applications', query], queryFn: () => read('/applications', page, query) });

/** More drafts than ever lie on one record. */
const MOST_DRAFTS = 50;

/** Begins an application, or goes on with the one that was begun for the record. A draft of the window is the clerk's. */
export function useBeginApplication() {
  return useIntention({
    send: async (recordId: string, key): Promise<Application> => {
      const begun = await read('/applications', page, { recordId, state: 'draft', limit: MOST_DRAFTS });
      const draft = begun.items.find(({ window }) => window === undefined);
      if (draft) return draft;
      return applicationSchema.parse(await write('/applications', { recordId }, { key }));
    },
    changes: ['applications'],
  });
}

/**
 * Saves a part of a draft on the version that is shown. When somebody else of the business has saved in between, the
 * newer version is read, and what was typed here stays in the form until it is saved again.
 */
export function useSaveApplication(id: string) {
  const queries = useQueryClient();
  const { pathOf, queryKeyOf, parse, lists } = useDraftPlace();
  const queryKey = queryKeyOf(id);
  return useMutation({
    // A draft binds nobody: it is saved when the line is back.
    networkMode: 'online',
    // One after the other, each on the version that the one before has left.
    scope: { id: `draft ${id}` },
    mutationFn: async (patch: object): Promise<Application> => {
      // A reading that was begun before would bring the older version after this one is kept.
      await queries.cancelQueries({ queryKey });
      const shown = queries.getQueryData<Application>(queryKey);
      const how = { key: newKey(), method: 'PATCH', ifMatch: shown?.version ?? 1 } as const;
      return parse(await write(pathOf(id), patch, how));
    },
    onSuccess: async (saved) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, saved);
      void queries.invalidateQueries({ queryKey: [lists] });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'PRECONDITION_FAILED')
        void queries.invalidateQueries({ queryKey });
    },
  });
}

export function useSubmitApplication(id: string) {
  return useIntention({
    send: async (_: undefined, key) =>
      receiptSchema.parse(await write(applicationPath(id, '/submit'), {}, { key })),
    changes: ['applications', 'records', 'record', 'cases'],
  });
}

/** Has the draft read anew, once nobody looks at it any more: what has become a case has no page of its own. */
export function useForgetDraft(id: string): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: oneApplication(id).queryKey });
}
