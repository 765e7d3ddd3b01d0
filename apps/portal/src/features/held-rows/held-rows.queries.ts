import { queryOptions } from '@tanstack/react-query';
import { type completeHeldRowSchema, completedRowSchema, heldRowSchema, pageSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

export type HeldRow = z.output<typeof heldRowSchema>;
export type Completion = z.input<typeof completeHeldRowSchema>;

const page = pageSchema(heldRowSchema);
const CHANGED = ['held-rows', 'records', 'record'] as const;

export const heldRowList = (query: Query) =>
  queryOptions({ queryKey: ['held-rows', query], queryFn: () => read('/held-rows', page, query) });

const rowPath = (id: string, act: string): string => `/held-rows/${encodeURIComponent(id)}/${act}`;

export function useComplete(id: string) {
  return useIntention({
    send: async (completion: Completion, key) =>
      completedRowSchema.parse(await write(rowPath(id, 'complete'), completion, { key })),
    changes: CHANGED,
  });
}

/** Dismisses a row that is held, or takes a dismissed one up again. */
export function useTurn(id: string, act: 'dismiss' | 'restore') {
  return useIntention({
    send: (reason: string, key) => write(rowPath(id, act), { reason }, { key }),
    changes: CHANGED,
  });
}
