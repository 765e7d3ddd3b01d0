import { queryOptions } from '@tanstack/react-query';
import { pageSchema, registrationTaskSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

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

export function useDecide(id: string) {
  return useIntention({
    send: (decision: Decision, key) => write(taskPath(id, '/decision'), decision, { key }),
    changes: ['registration-task', 'registration-tasks'],
  });
}
