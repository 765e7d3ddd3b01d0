import { queryOptions } from '@tanstack/react-query';
import {
  type importChoicesSchema,
  importRowSchema,
  importSchema,
  listSchema,
  pageSchema,
} from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

export type Import = z.output<typeof importSchema>;
export type ImportRow = z.output<typeof importRowSchema>;
export type Choices = z.input<typeof importChoicesSchema>;

const imports = listSchema(importSchema);
const rows = pageSchema(importRowSchema);

/** How often a work that goes on is looked at, ms. */
const LOOK_MS = 800;

export const importPath = (id: string, part = ''): string => `/imports/${encodeURIComponent(id)}${part}`;

export const isWorking = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'checking' || state === 'taking';

export const ownImports = queryOptions({
  queryKey: ['imports'],
  queryFn: () => read('/imports', imports),
});

export const oneImport = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => read(importPath(id), importSchema),
    refetchInterval: ({ state: { data } }) => (data && isWorking(data) ? LOOK_MS : false),
  });

/** @param state another state of the import is another list */
export const importRows = (id: string, state: Import['state'], query: Query) =>
  queryOptions({
    queryKey: ['import', id, 'rows', state, query],
    queryFn: () => read(importPath(id, '/rows'), rows, query),
  });

const CHANGED = ['import', 'imports', 'import-profiles'] as const;

export function useCheck(id: string) {
  return useIntention({
    send: async (choices: Choices, key) =>
      importSchema.parse(await write(importPath(id, '/check'), choices, { key })),
    changes: CHANGED,
  });
}

export function useTake(id: string) {
  return useIntention({
    send: async (_: undefined, key) => importSchema.parse(await write(importPath(id, '/take'), {}, { key })),
    changes: CHANGED,
  });
}

export function useDiscard(id: string) {
  return useIntention({
    send: (_: undefined, key) => write(importPath(id), undefined, { key, method: 'DELETE' }),
    changes: ['imports'],
  });
}

export function useCorrectRow(id: string, row: number) {
  return useIntention({
    send: async (cells: Readonly<Record<string, string>>, key) =>
      importRowSchema.parse(await write(importPath(id, `/rows/${row}`), { cells }, { key })),
    changes: ['import'],
  });
}
