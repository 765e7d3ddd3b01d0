import { queryOptions } from '@tanstack/react-query';
import { applicationSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { read } from './client.js';

/** A draft, or what was submitted. */
export type Application = z.output<typeof applicationSchema>;

export const applicationPath = (id: string, part = ''): string =>
  `/applications/${encodeURIComponent(id)}${part}`;

export const oneApplication = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: () => read(applicationPath(id), applicationSchema),
    // What is being filled in changes when we save it, and must not jump while somebody types.
    refetchOnWindowFocus: false,
  });
