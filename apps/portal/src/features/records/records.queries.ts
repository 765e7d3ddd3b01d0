import { queryOptions } from '@tanstack/react-query';
import {
  ledgerSchema,
  officeRecordSchema,
  pageSchema,
  recordEligibilitySchema,
  recordSchema,
} from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read } from '../../api/client.js';
import { recordPath } from '../../api/records.js';

export type RecordEligibility = z.output<typeof recordEligibilitySchema>;
export type Ledger = z.output<typeof ledgerSchema>;

const page = pageSchema(recordSchema);

export const recordList = (query: Query) =>
  queryOptions({ queryKey: ['records', query], queryFn: () => read('/records', page, query) });

const proposedPage = pageSchema(officeRecordSchema);

/** Records of which a change waits for a second person. */
export const proposedList = (query: Query) =>
  queryOptions({
    queryKey: ['records', 'proposed', query],
    queryFn: () => read('/records/proposed', proposedPage, query),
  });

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
