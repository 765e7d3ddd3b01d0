import { randomUUID } from 'node:crypto';
import { Controller, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import {
  applicationExportQuerySchema,
  applicationListQuerySchema,
  applicationSchema,
  createApplicationSchema,
  idSchema,
  pageSchema,
  patchApplicationSchema,
  receiptSchema,
  submitApplicationSchema,
} from '@xinxiu/contracts';
import { type Actor, forRecord, onApplicantsSide, words } from '@xinxiu/domain';
import type { Application, Page, PageRequest, Repositories, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { APPLICATION_COLUMNS } from './application-columns.js';
import { type ApplicationView, applicationFor, tagged } from './application-view.js';
import { EditDraft, missing } from './edit-draft.js';
import { versionToMatch } from './if-match.js';
import { SUBMISSION_PROBLEMS } from './submission-problems.js';
import { SubmitApplication } from './submit-application.js';

/** The offices' view of it masks (application-view.ts). */
const AS_WRITTEN =
  'to its owner and his agent alone, as they wrote it: what they edit goes back as they got it';

@Controller('v1/applications')
export class ApplicationsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(EditDraft) private readonly drafts: EditDraft,
    @Inject(SubmitApplication) private readonly submission: SubmitApplication,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post()
  @Endpoint({
    permission: 'application.write',
    returns: applicationSchema,
    showsNumbers: AS_WRITTEN,
    summary: 'Begin an application for the repair of one of the own records',
    status: 201,
    once: true,
    problems: ['RECORD_NOT_YOURS'],
  })
  async create(
    @ZodBody(createApplicationSchema) { recordId }: z.output<typeof createApplicationSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ApplicationView> {
    const record = await this.repositories.records.find(scope, recordId);
    if (!record) throw new ProblemError('RECORD_NOT_YOURS', 'Your organisation has no record with this id.');
    const draft = await this.repositories.applications.create({
      id: randomUUID(),
      recordId,
      uscc: record.penalty.subjectCode ?? '',
      applicantName: record.penalty.subjectName,
      createdBy: actor.id,
      createdAt: new Date(this.now()).toISOString(),
    });
    await this.audit.done(forRecord(actor, scope, recordId).actor, 'application-drafted', draft.id);
    return tagged(response, draft, scope);
  }

  @Get()
  @Endpoint({
    permission: 'application.list',
    returns: pageSchema(applicationSchema),
    showsNumbers: AS_WRITTEN,
    summary: "The caller's drafts and submissions, sorted and paged",
  })
  async list(
    @ZodQuery(applicationListQuerySchema) query: z.output<typeof applicationListQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<Page<ApplicationView>> {
    return this.page(scope, query, query);
  }

  @ExportEndpoint('application.list', 'The drafts and submissions of the list')
  async export(
    @ZodQuery(applicationExportQuerySchema) query: z.output<typeof applicationExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'applications',
        title: words('修复申请', 'Applications'),
        columns: APPLICATION_COLUMNS,
        query,
        page: (place) => this.page(scope, query, place),
      },
    );
  }

  @Get(':id')
  @Endpoint({
    permission: 'application.read',
    returns: applicationSchema,
    showsNumbers: AS_WRITTEN,
    summary: 'An application: a draft to its owner, a submitted one to the offices too',
  })
  async read(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ApplicationView> {
    const application = await this.get(scope, id);
    if (!onApplicantsSide(actor) && application.state === 'draft') throw missing();
    return tagged(response, application, scope);
  }

  @Patch(':id')
  @Endpoint({
    permission: 'application.write',
    returns: applicationSchema,
    showsNumbers: AS_WRITTEN,
    summary: 'Edit a draft; If-Match names the version',
    problems: [
      'PRECONDITION_REQUIRED',
      'PRECONDITION_FAILED',
      'APPLICATION_SUBMITTED',
      'DRAFT_AT_WINDOW',
      'FILE_UNKNOWN',
    ],
  })
  async edit(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(patchApplicationSchema) patch: z.output<typeof patchApplicationSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ApplicationView> {
    const version = versionToMatch(request);
    const saved = await this.drafts.edit(await this.getOwn(scope, id), { version, patch }, actor, scope);
    return tagged(response, saved, scope);
  }

  @Post(':id/submit')
  @HttpCode(201)
  @Endpoint({
    permission: 'application.submit',
    returns: receiptSchema,
    summary: 'Submit an application: opens the case. Repeating it gives the same answer',
    status: 201,
    problems: ['DRAFT_AT_WINDOW', ...SUBMISSION_PROBLEMS],
  })
  async submit(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(submitApplicationSchema) { testClock }: z.output<typeof submitApplicationSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ caseNo: string; applicationId: string }> {
    const application = await this.getOwn(scope, id);
    const caseNo = await this.submission.submit(application, { sender: actor, reach: scope, testClock });
    response.location(`/api/v1/cases/${caseNo}`);
    return { caseNo, applicationId: id };
  }

  private async page(
    scope: Scope,
    query: Omit<z.output<typeof applicationListQuerySchema>, 'limit' | 'cursor'>,
    place: PageRequest,
  ): Promise<Page<ApplicationView>> {
    const page = await this.repositories.applications.list(scope, query, query.sort, place);
    return { ...page, items: page.items.map((one) => applicationFor(scope, one)) };
  }

  private async get(scope: Scope, id: string): Promise<Application> {
    const application = await this.repositories.applications.find(scope, id);
    if (!application) throw missing();
    return application;
  }

  /**
   * To go on with it. What a clerk drafts is confirmed by the code of the person present and in no other way: whoever
   * applies for himself has a draft of his own. @throws ProblemError DRAFT_AT_WINDOW, until it has become a case
   */
  private async getOwn(scope: Scope, id: string): Promise<Application> {
    const application = await this.get(scope, id);
    const { window, state } = application;
    if (window && state === 'draft')
      throw new ProblemError(
        'DRAFT_AT_WINDOW',
        `${window.clerk.name} files it at the window for ${window.person.name}.`,
      );
    return application;
  }
}
