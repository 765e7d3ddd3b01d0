import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { IntentionKey } from './intention-key.js';

interface Intention<Given, Answer> {
  readonly send: (given: Given, key: string) => Promise<Answer>;
  /** First names of the queries that show what it changes. */
  readonly changes: readonly string[];
}

/** Sends an intention: pressed twice, or sent again after a lost answer, it is carried out once. */
export function useIntention<Given, Answer>({ send, changes }: Intention<Given, Answer>) {
  const queries = useQueryClient();
  const [key] = useState(() => new IntentionKey());
  return useMutation({
    mutationFn: (given: Given) => send(given, key.current),
    onSettled: (_answer, error) => {
      key.ended(error);
      for (const name of changes) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}
