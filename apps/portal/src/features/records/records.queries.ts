import { queryOptions } from '@tanstack/react-query';
import {
  historyEntrySchema,
  ledgerSchema,
  pageSchema,
  recordEligibilitySchema,
  recordSchema,
} from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read } from '../../api/client.js';
import { recordPath } from '../../api/records.js';

export type RecordEligibility = z.output<typeof recordEligibilitySchema>;
export type Ledger = z.output<typeof ledgerSchema>;
export type HistoryEntry = z.output<typeof historyEntrySchema>;

const page = pageSchema(recordSchema);

export const recordList = (query: Query) =>
  queryOptions({ queryKey: ['records', query], queryFn: () => read('/records', page, query) });

export const eligibilityOf = (id: string) =>
  queryOptions({
    queryKey: ['record', id, 'eligibility'],
    queryFn: () => read(recordPath(id, '/eligibility'), recordEligibilitySchema),
  });

export const ledgerOf = (id: string) =>
  queryOptions({
    queryKey: ['record', id, 'obligations'],
    queryFn: () => read(recordPath(id, '/obligations'), ledgerSchema),
  });

const history = pageSchema(historyEntrySchema);

/** What people brought and decided of a record and what the law did to it, the oldest first; it comes whole. */
export const historyOf = (id: string) =>
  queryOptions({
    queryKey: ['record', id, 'history'],
    queryFn: () => read(recordPath(id, '/history'), history),
  });
