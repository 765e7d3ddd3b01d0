import { queryOptions } from '@tanstack/react-query';
import {
  caseExplanationSchema,
  caseNoticeSchema,
  caseSchema,
  listSchema,
  oneCaseSchema,
  pageSchema,
  timelineEntrySchema,
} from '@xinxiu/contracts';
import type { CaseState } from '@xinxiu/domain';
import type { z } from 'zod';
import { type Query, addressOf, read } from './client.js';

/** A case, as both sides see it: the api leaves out what does not concern the person. */
export type RepairCase = z.output<typeof caseSchema>;
export type OneCase = z.output<typeof oneCaseSchema>;
export type TimelineEntry = z.output<typeof timelineEntrySchema>;
export type Explanation = z.output<typeof caseExplanationSchema>;
export type CaseNotice = z.output<typeof caseNoticeSchema>;

const page = pageSchema(caseSchema);
const timeline = listSchema(timelineEntrySchema);
const notices = listSchema(caseNoticeSchema);

/** A page of the list; read by hand where a list is gone through to its end. */
export const readCases = (query: Query) => read('/cases', page, query);

export const caseList = (query: Query) =>
  queryOptions({ queryKey: ['cases', query], queryFn: () => readCases(query) });

export const casePath = (caseNo: string, part = ''): string => `/cases/${encodeURIComponent(caseNo)}${part}`;

export const oneCase = (caseNo: string) =>
  queryOptions({ queryKey: ['case', caseNo], queryFn: () => read(casePath(caseNo), oneCaseSchema) });

export const timelineOf = (caseNo: string) =>
  queryOptions({
    queryKey: ['case', caseNo, 'timeline'],
    queryFn: () => read(casePath(caseNo, '/timeline'), timeline),
  });

export const explanationOf = (caseNo: string) =>
  queryOptions({
    queryKey: ['case', caseNo, 'explanation'],
    queryFn: () => read(casePath(caseNo, '/explanation'), caseExplanationSchema),
  });

export const noticesOf = (caseNo: string) =>
  queryOptions({
    queryKey: ['case', caseNo, 'notices'],
    queryFn: () => read(casePath(caseNo, '/notices'), notices),
  });

/** Where a browser downloads a notice as a file of its own. */
export const noticeFileAddress = ({ caseNo, id }: Pick<CaseNotice, 'caseNo' | 'id'>): string =>
  addressOf(casePath(caseNo, `/notices/${encodeURIComponent(id)}/file`));

/** An answer is the state as JSON: the rules of the domain read it as it is (they look at no rung and no empty field). */
export const stateOf = (shown: RepairCase): CaseState => shown as unknown as CaseState;
