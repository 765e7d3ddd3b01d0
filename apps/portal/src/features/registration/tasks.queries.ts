import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { pageSchema, registrationTaskSchema } from '@xinxiu/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { type Query, newKey, read, write } from '../../api/client.js';

export type RegistrationTask = z.output<typeof registrationTaskSchema>;

const page = pageSchema(registrationTaskSchema);
export const taskPath = (id: string, part = ''): string =>
  `/registration-tasks/${encodeURIComponent(id)}${part}`;

export const taskList = (query: Query) =>
  queryOptions({
    queryKey: ['registration-tasks', query],
    queryFn: () => read('/registration-tasks', page, query),
  });

export const oneTask = (id: string) =>
  queryOptions({
    queryKey: ['registration-task', id],
    queryFn: () => read(taskPath(id), registrationTaskSchema),
  });

export interface Decision {
  readonly outcome: 'approve' | 'refuse';
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}

/** The key is of the page that was opened: pressing twice decides once. */
export function useDecide(id: string) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (decision: Decision) =>
      write(taskPath(id, '/decision'), decision, { key: `${key}-${decision.outcome}` }),
    onSettled: () => {
      for (const name of ['registration-task', 'registration-tasks'])
        void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}
