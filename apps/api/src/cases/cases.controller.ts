import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  type CaseListQuery,
  caseExportQuerySchema,
  caseExplanationSchema,
  caseListQuerySchema,
  caseNoSchema,
  caseNoticeSchema,
  caseSchema,
  deadlineEffectSchema,
  idSchema,
  listSchema,
  oneCaseSchema,
  pageSchema,
  storedEventSchema,
  timelineEntrySchema,
  pageQuerySchema,
} from '@xinxiu/contracts';
import {
  type ActionName,
  type Actor,
  type CaseExplanation,
  type CaseRules,
  type CaseState,
  type DeadlineEffect,
  allowedActions,
  deadlineEffects,
  explainCase,
  forRecord,
  legalNow,
  onApplicantsSide,
  words,
} from '@xinxiu/domain';
import {
  COUNTY,
  type Page,
  type PenaltyRecord,
  type Repositories,
  type Scope,
  type StoredCase,
} from '@xinxiu/persistence';
import type { PublicCodes } from '@xinxiu/platform';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { FileDownloads } from '../files/file-downloads.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { rulesOfCase } from '../law/rules-of-case.js';
import type { ShownCondition } from '../law/verification-view.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { LAW, type Law, NOW, type Now, PUBLIC_CODES, REPOSITORIES } from '../platform/tokens.js';
import { type RecordView, recordView } from '../records/record-view.js';
import { CASE_COLUMNS } from './case-columns.js';
import { CaseChecklist } from './case-checklist.js';
import { caseFileIds } from './case-files.js';
import { type CaseView, type EventView, eventView, eventsFor, hiddenFrom } from './case-view.js';
import { type CaseNoticeView, noticesFor, verifiable } from './notice-view.js';
import { ShownCases } from './shown-cases.js';
import { type TimelineEntry, timeline } from './timeline.js';
import { VisibleCase } from './visible-case.js';

interface OneCase {
  readonly case: CaseView & { readonly workflowId: string; readonly runId: string };
  readonly allowedActions: readonly ActionName[];
  readonly verification: readonly ShownCondition[];
  readonly record?: RecordView;
  readonly progressCode?: string;
}

@Controller('v1/cases')
export class CasesController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(VisibleCase) private readonly cases: VisibleCase,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
    @Inject(FileDownloads) private readonly downloads: FileDownloads,
    @Inject(CaseChecklist) private readonly checklist: CaseChecklist,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(ShownCases) private readonly shown: ShownCases,
    @Inject(PUBLIC_CODES) private readonly codes: Pick<PublicCodes, 'codeOf'>,
  ) {}

  @Get()
  @Endpoint({
    permission: 'case.read',
    returns: pageSchema(caseSchema),
    summary: 'Cases that concern the caller, sorted and paged',
  })
  async list(
    @ZodQuery(caseListQuerySchema) query: CaseListQuery,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Page<CaseView>> {
    return this.shown.page(query, actor, scope, query);
  }

  @ExportEndpoint('case.read', 'The cases of the list')
  async export(
    @ZodQuery(caseExportQuerySchema) query: z.output<typeof caseExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'cases',
        title: words('修复案件', 'Cases'),
        columns: CASE_COLUMNS,
        query,
        page: (place) => this.shown.page(query, actor, scope, place),
      },
    );
  }

  @Get(':caseNo')
  @Endpoint({
    permission: 'case.read',
    returns: oneCaseSchema,
    summary:
      'One case, what the caller may do with it now, the checklist of its verification, and its record',
  })
  async read(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<OneCase> {
    const stored = await this.cases.get(scope, actor, caseNo);
    const { state, workflowId, runId } = stored;
    const [record, shown] = await Promise.all([this.recordOf(stored, actor), this.shown.one(stored, actor)]);
    return {
      case: { ...shown, workflowId, runId },
      allowedActions: allowedActions(state, forRecord(actor, scope, state.recordId).actor),
      verification: await this.checklist.of(stored, record, actor),
      ...(record && { record: recordView(record, actor) }),
      ...(onApplicantsSide(actor) && { progressCode: this.codes.codeOf('progress', caseNo) }),
    };
  }

  @Get(':caseNo/events')
  @Endpoint({
    permission: 'case.read',
    returns: pageSchema(storedEventSchema),
    summary: 'The facts of a case in order, paged',
  })
  async events(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @ZodQuery(pageQuerySchema) page: z.output<typeof pageQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Page<EventView>> {
    await this.cases.get(scope, actor, caseNo);
    const found = await this.repositories.cases.eventPage(caseNo, hiddenFrom(actor), page);
    return { ...found, items: found.items.map((event) => eventView(event, actor)) };
  }

  @Get(':caseNo/timeline')
  @Endpoint({
    permission: 'case.read',
    returns: listSchema(timelineEntrySchema),
    summary: 'The course of a case: step, actor, deadline with its reason, time taken',
  })
  async timeline(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<{ items: readonly TimelineEntry[] }> {
    const { state } = await this.cases.get(scope, actor, caseNo);
    const events = eventsFor(await this.repositories.cases.events(caseNo), actor);
    const { packs, workingDays } = this.law;
    return { items: timeline(rulesOfCase(packs, state), workingDays, state, events) };
  }

  @Get(':caseNo/explanation')
  @Endpoint({
    permission: 'case.read',
    returns: caseExplanationSchema,
    summary: 'Every deadline of a case with its proof, and whose hand its time was in by three clocks',
    problems: ['UNAVAILABLE'],
  })
  async explanation(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<CaseExplanation> {
    const { state, clock } = await this.cases.get(scope, actor, caseNo);
    const rules = this.rulesOf(state);
    // All facts, whoever asks: what is told of them is dates, and without one of them the sums would be wrong.
    const events = await this.repositories.cases.events(caseNo);
    return explainCase(rules, this.law.workingDays, state, events, legalNow(clock, this.now()));
  }

  @Get(':caseNo/deadline-effects')
  @Endpoint({
    permission: 'case.read',
    returns: listSchema(deadlineEffectSchema),
    summary: 'What each action that the caller may take would do to the deadline, with its proof',
    problems: ['UNAVAILABLE'],
  })
  async effects(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<{ items: readonly DeadlineEffect[] }> {
    const { state, clock } = await this.cases.get(scope, actor, caseNo);
    const rules = this.rulesOf(state);
    const allowed = allowedActions(state, forRecord(actor, scope, state.recordId).actor);
    const now = legalNow(clock, this.now());
    return { items: deadlineEffects(rules, this.law.workingDays, state, allowed, now) };
  }

  @Get(':caseNo/notices')
  @Endpoint({
    permission: 'case.read',
    returns: listSchema(caseNoticeSchema),
    summary: 'The notices of a case with what became of their mails',
  })
  async notices(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<{ items: CaseNoticeView[] }> {
    await this.cases.get(scope, actor, caseNo);
    const notices = noticesFor(await this.repositories.notices.byCase(caseNo), actor);
    return { items: notices.map((notice) => verifiable(notice, this.codes)) };
  }

  @Get(':caseNo/files/:fileId')
  @Endpoint({ permission: 'case.file.read', returns: 'file', summary: 'Download a proof of a case' })
  async file(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @ZodParam('fileId', idSchema) fileId: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res() response: Response,
  ): Promise<void> {
    const { state } = await this.cases.get(scope, actor, caseNo);
    const [application, events] = await Promise.all([
      this.repositories.applications.find(COUNTY, state.applicationId),
      this.repositories.cases.events(caseNo),
    ]);
    const named = caseFileIds(application, events).has(fileId);
    const file = named ? await this.repositories.files.find(COUNTY, fileId) : undefined;
    if (!file) throw new ProblemError('NOT_FOUND', 'The case has no such file.');
    await this.downloads.send(response, forRecord(actor, scope, state.recordId).actor, file, { caseNo });
  }

  /** The case opens its record to whoever takes part in it, to the applicant's side while it is its own. */
  private async recordOf({ state }: StoredCase, actor: Actor): Promise<PenaltyRecord | undefined> {
    const record = await this.repositories.records.find(COUNTY, state.recordId);
    const isAnothers = record?.penalty.subjectCode !== state.applicant.uscc;
    return isAnothers && onApplicantsSide(actor) ? undefined : record;
  }

  private rulesOf(state: CaseState): CaseRules {
    const rules = rulesOfCase(this.law.packs, state);
    if (rules) return rules;
    throw new ProblemError('UNAVAILABLE', `The policy pack of case ${state.caseNo} is not installed.`);
  }
}
