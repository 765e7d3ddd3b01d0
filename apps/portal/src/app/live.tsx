import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../api/client.js';
import { noteReach } from '../api/reach.js';

/** What is shown of cases is read anew when one of them changes; names of the queries that show cases. */
export const CASE_QUERIES = ['cases', 'case', 'inbox', 'records', 'record'] as const;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * The server tells of every change that concerns the person (SSE); the page asks for what it shows again. The browser
 * connects again by itself and says where it was; when the server refuses, we try again ever more slowly.
 */
export function LiveUpdates() {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_WAIT_MS;
    const refresh = (): void => {
      for (const name of CASE_QUERIES) void queries.invalidateQueries({ queryKey: [name] });
    };
    const connect = (): void => {
      source = new EventSource(addressOf('/events'));
      source.onopen = () => {
        wait = FIRST_WAIT_MS;
        // Nobody need press anything to learn that the server is there again.
        noteReach(true);
      };
      source.addEventListener('case', refresh);
      source.addEventListener('resync', refresh);
      source.onerror = () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(connect, wait);
        wait = Math.min(2 * wait, LONGEST_WAIT_MS);
      };
    };
    connect();
    return () => {
      source?.close();
      clearTimeout(timer);
    };
  }, [queries]);
  return null;
}
