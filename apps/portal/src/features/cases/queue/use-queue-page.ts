import { type UseQueryResult, keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { caseList, type readCases } from '../../../api/cases.js';
import { type QueueSearch, queueQuery } from './queue-search.js';

type CasePage = Awaited<ReturnType<typeof readCases>>;

/** Long enough that who runs through the pages does not ask for each of them twice, ms. */
const REST_MS = 150;

/**
 * A page of the queue. The next one is asked for while this one is read, so that it is there when it is turned to; until
 * another page or filter has come the rows before it stay.
 */
export function useQueuePage(search: QueueSearch): UseQueryResult<CasePage> {
  const queries = useQueryClient();
  const query = useQuery({ ...caseList(queueQuery(search)), placeholderData: keepPreviousData });
  const { data, isPlaceholderData } = query;
  const next = isPlaceholderData ? undefined : data?.nextCursor;
  const following = next === undefined ? undefined : { ...search, trail: [...(search.trail ?? []), next] };
  // As a text, so that the same page drawn again does not begin the wait anew.
  const address = following && JSON.stringify(following);
  useEffect(() => {
    if (address === undefined) return undefined;
    const ask = (): void =>
      void queries.prefetchQuery(caseList(queueQuery(JSON.parse(address) as QueueSearch)));
    const timer = setTimeout(ask, REST_MS);
    return () => clearTimeout(timer);
  }, [queries, address]);
  return query;
}
