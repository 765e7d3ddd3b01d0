import { queryOptions } from '@tanstack/react-query';
import {
  type RefuseRunBody,
  checkedCertificateSchema,
  deletionRunSchema,
  dueSchema,
  holdSchema,
  oneDeletionRunSchema,
  pageSchema,
  type placeHoldSchema,
} from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

export type Due = z.output<typeof dueSchema>;
export type DeletionRun = z.output<typeof deletionRunSchema>;
export type OneDeletionRun = z.output<typeof oneDeletionRunSchema>;
export type Certificate = z.output<typeof checkedCertificateSchema>;
export type Hold = z.output<typeof holdSchema>;

const runs = pageSchema(deletionRunSchema);
const holds = pageSchema(holdSchema);
const runPath = (number: string, part = ''): string => `/retention/runs/${encodeURIComponent(number)}${part}`;

export const dueList = (query: Query) =>
  queryOptions({
    queryKey: ['retention', 'due', query],
    queryFn: () => read('/retention/due', dueSchema, query),
  });

export const runList = (query: Query) =>
  queryOptions({
    queryKey: ['retention', 'runs', query],
    queryFn: () => read('/retention/runs', runs, query),
  });

export const oneRun = (number: string) =>
  queryOptions({
    queryKey: ['retention', 'run', number],
    queryFn: () => read(runPath(number), oneDeletionRunSchema),
  });

export const certificateOf = (number: string) =>
  queryOptions({
    queryKey: ['retention', 'certificate', number],
    queryFn: () => read(`/retention/certificates/${encodeURIComponent(number)}`, checkedCertificateSchema),
  });

export const holdList = (query: Query) =>
  queryOptions({ queryKey: ['holds', query], queryFn: () => read('/holds', holds, query) });

const CHANGES = ['retention'] as const;

export function usePropose() {
  return useIntention({
    send: async (_: undefined, key) =>
      oneDeletionRunSchema.parse(await write('/retention/runs', {}, { key })),
    changes: CHANGES,
  });
}

export function useApprove({ number, version }: DeletionRun) {
  return useIntention({
    send: (_: undefined, key) => write(runPath(number, '/approve'), { expectedVersion: version }, { key }),
    changes: CHANGES,
  });
}

export function useRefuse({ number, version }: DeletionRun) {
  return useIntention({
    send: (body: Omit<RefuseRunBody, 'expectedVersion'>, key) =>
      write(runPath(number, '/refuse'), { ...body, expectedVersion: version }, { key }),
    changes: CHANGES,
  });
}

export function usePlaceHold() {
  return useIntention({
    send: async (body: z.output<typeof placeHoldSchema>, key) =>
      holdSchema.parse(await write('/holds', body, { key })),
    changes: ['holds', 'retention'],
  });
}

export function useEndHold(number: string) {
  return useIntention({
    send: ({ reason }: { readonly reason: string }, key) =>
      write(`/holds/${encodeURIComponent(number)}/end`, { reason }, { key }),
    changes: ['holds', 'retention'],
  });
}
