import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  caseExplanationSchema,
  caseSchema,
  listSchema,
  noticeSchema,
  oneCaseSchema,
  pageSchema,
  timelineEntrySchema,
} from '@xinxiu/contracts';
import type { ActionName } from '@xinxiu/domain';
import { useState } from 'react';
import type { z } from 'zod';
import { type Query, newKey, read, write } from '../../api/client.js';

export type Case = z.output<typeof caseSchema>;
export type OneCase = z.output<typeof oneCaseSchema>;
export type TimelineEntry = z.output<typeof timelineEntrySchema>;
export type Notice = z.output<typeof noticeSchema>;
export type Explanation = z.output<typeof caseExplanationSchema>;

const page = pageSchema(caseSchema);
const under = (caseNo: string, part = ''): string => `/cases/${encodeURIComponent(caseNo)}${part}`;

export const caseList = (query: Query) =>
  queryOptions({ queryKey: ['cases', query], queryFn: () => read('/cases', page, query) });

export const oneCase = (caseNo: string) =>
  queryOptions({ queryKey: ['case', caseNo], queryFn: () => read(under(caseNo), oneCaseSchema) });

export const timelineOf = (caseNo: string) =>
  queryOptions({
    queryKey: ['case', caseNo, 'timeline'],
    queryFn: () => read(under(caseNo, '/timeline'), listSchema(timelineEntrySchema)),
  });

export const noticesOf = (caseNo: string) =>
  queryOptions({
    queryKey: ['case', caseNo, 'notices'],
    queryFn: () => read(under(caseNo, '/notices'), listSchema(noticeSchema)),
  });

export const explanationOf = (caseNo: string) =>
  queryOptions({
    queryKey: ['case', caseNo, 'explanation'],
    queryFn: () => read(under(caseNo, '/explanation'), caseExplanationSchema),
  });

/** What a business itself does in its case. The key is of the opened form: pressing twice acts once. */
export function useOwnAction(caseNo: string, action: Extract<ActionName, 'answerSupplement' | 'withdraw'>) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (body: object) => write(under(caseNo, `/actions/${action}`), body, { key }),
    onSettled: () => {
      for (const name of ['case', 'cases', 'record', 'records', 'applications'])
        void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}
