import { queryOptions } from '@tanstack/react-query';
import { pageSchema, recusalSchema, recusedSchema } from '@xinxiu/contracts';
import type { RecusalGround } from '@xinxiu/domain';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

/** From what somebody keeps out, and what people said of it. */
export type Recusal = z.output<typeof recusalSchema>;
/** With the cases that went back to the queue by it. */
export type Recused = z.output<typeof recusedSchema>;

const page = pageSchema(recusalSchema);
const personPath = (id: string, part: string): string => `/people/${encodeURIComponent(id)}${part}`;

export const ownRecusals = (query: Query) =>
  queryOptions({
    queryKey: ['recusals', 'own', query],
    queryFn: () => read('/account/recusals', page, query),
  });

export const recusalRegister = (query: Query) =>
  queryOptions({ queryKey: ['recusals', 'all', query], queryFn: () => read('/recusals', page, query) });

interface Interest {
  readonly uscc: string;
  readonly ground: RecusalGround;
  readonly text: string;
}

const CHANGES = ['recusals', 'cases', 'case'] as const;

/** One's own interest, or as a supervisor that of somebody else. */
export function useRecuse() {
  return useIntention({
    send: async (
      { personId, ...interest }: Interest & { readonly personId?: string },
      key,
    ): Promise<Recused> => {
      const path = personId === undefined ? '/account/recusals' : personPath(personId, '/recusals');
      return recusedSchema.parse(await write(path, interest, { key }));
    },
    changes: CHANGES,
  });
}

export function useEndRecusal({ person, uscc }: Recusal) {
  return useIntention({
    send: ({ reason }: { readonly reason: string }, key) =>
      write(personPath(person.id, '/recusals/end'), { uscc, reason }, { key }),
    changes: CHANGES,
  });
}
