import { queryOptions } from '@tanstack/react-query';
import {
  applicationSchema,
  caseExplanationSchema,
  caseSchema,
  colleagueSchema,
  deadlineEffectSchema,
  departmentSchema,
  listSchema,
  noticeSchema,
  oneCaseSchema,
  pageSchema,
  timelineEntrySchema,
} from '@xinxiu/contracts';
import type { CaseState } from '@xinxiu/domain';
import type { z } from 'zod';
import { type Query, read } from '../../api/client.js';

export type RepairCase = z.output<typeof caseSchema>;
export type OneCase = z.output<typeof oneCaseSchema>;
export type Condition = OneCase['verification'][number];
export type TimelineEntry = z.output<typeof timelineEntrySchema>;
export type Explanation = z.output<typeof caseExplanationSchema>;
export type CaseNotice = z.output<typeof noticeSchema>;
export type Colleague = z.output<typeof colleagueSchema>;
export type CaseApplication = z.output<typeof applicationSchema>;

export type Effect = z.output<typeof deadlineEffectSchema>;

const page = pageSchema(caseSchema);
const timeline = listSchema(timelineEntrySchema);
const notices = listSchema(noticeSchema);
const people = listSchema(colleagueSchema);
const effects = listSchema(deadlineEffectSchema);
const departments = listSchema(departmentSchema);

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

/** What was applied for; it does not change any more once there is a case. */
export const applicationOf = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: () => read(`/applications/${encodeURIComponent(id)}`, applicationSchema),
    staleTime: Infinity,
  });

export const colleaguesOf = (department: string) =>
  queryOptions({
    queryKey: ['people', department],
    queryFn: () => read('/people', people, { department }),
    staleTime: 60_000,
  });

/** The units of the county; shares its answer with their names (`api/departments`). */
export const departmentList = () =>
  queryOptions({
    queryKey: ['departments'],
    queryFn: () => read('/departments', departments),
    staleTime: 10 * 60_000,
  });

/** An answer is the state as JSON: the rules of the domain read it as it is (they look at no rung and no empty field). */
export const stateOf = (shown: RepairCase): CaseState => shown as unknown as CaseState;

/** What each action would do to the deadline of the case. Another version of the case is another question. */
export const effectsOf = (caseNo: string, version: number) =>
  queryOptions({
    queryKey: ['case', caseNo, 'deadline-effects', version],
    queryFn: () => read(casePath(caseNo, '/deadline-effects'), effects),
    retry: false,
  });
