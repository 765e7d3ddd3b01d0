import { queryOptions } from '@tanstack/react-query';
import { type FactCheckLine, auditDaysSchema, auditLinkSchema, pageSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, addressOf, read, readBlob, withQuery } from '../../api/client.js';

/** An entry of the trail, chained to the one before it. */
export type AuditLink = z.output<typeof auditLinkSchema>;
export type AuditDays = z.output<typeof auditDaysSchema>;
export type FactFault = Extract<FactCheckLine, { fault: string }>;
export type FactCount = Exclude<FactCheckLine, { fault: string }>;

const page = pageSchema(auditLinkSchema);

/** Each reading of its first page is an entry itself, so it is not read anew by itself. */
export const auditList = (query: Query) =>
  queryOptions({
    queryKey: ['audit', query],
    queryFn: () => read('/audit', page, query),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

export const auditDays = (query: Query) =>
  queryOptions({
    queryKey: ['audit-days', query],
    queryFn: () => read('/audit/days', auditDaysSchema, query),
  });

/** Where a browser downloads what fits the filter as JSON lines, for who checks the chain by himself. */
export const linesPath = (filter: Query): string =>
  addressOf(withQuery('/audit/export', { ...filter, format: 'jsonl' }));

export interface FactsChecked {
  readonly faults: readonly FactFault[];
  readonly count: FactCount;
}

/** Holds facts against the trail. @param caseNo of one case; of all cases and records without it */
export async function checkFacts(caseNo: string | undefined): Promise<FactsChecked> {
  const blob = await readBlob(withQuery('/audit/facts', { caseNo }));
  const lines = (await blob.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as FactCheckLine);
  const faults = lines.filter((line): line is FactFault => 'fault' in line);
  const count = lines.find((line): line is FactCount => 'facts' in line);
  // It ends with the count: without it the answer was cut.
  if (!count) throw new Error('The check ended before its count.');
  return { faults, count };
}
