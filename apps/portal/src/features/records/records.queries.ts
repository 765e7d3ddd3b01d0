import { queryOptions } from '@tanstack/react-query';
import { ledgerSchema, pageSchema, recordEligibilitySchema, recordSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read } from '../../api/client.js';

export type PenaltyRecord = z.output<typeof recordSchema>;
export type RecordEligibility = z.output<typeof recordEligibilitySchema>;
export type Ledger = z.output<typeof ledgerSchema>;

const page = pageSchema(recordSchema);

export const recordList = (query: Query) =>
  queryOptions({ queryKey: ['records', query], queryFn: () => read('/records', page, query) });

const under = (id: string, part = ''): string => `/records/${encodeURIComponent(id)}${part}`;

export const oneRecord = (id: string) =>
  queryOptions({ queryKey: ['record', id], queryFn: () => read(under(id), recordSchema) });

export const eligibilityOf = (id: string) =>
  queryOptions({
    queryKey: ['record', id, 'eligibility'],
    queryFn: () => read(under(id, '/eligibility'), recordEligibilitySchema),
  });

export const ledgerOf = (id: string) =>
  queryOptions({
    queryKey: ['record', id, 'obligations'],
    queryFn: () => read(under(id, '/obligations'), ledgerSchema),
  });
