import { Controller, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import {
  type WindowCodeView,
  askWindowCodeSchema,
  beginWindowUploadSchema,
  fileSchema,
  idSchema,
  openWindowSchema,
  pageSchema,
  patchWindowSchema,
  receiptSchema,
  submitWindowSchema,
  uploadPlaceSchema,
  windowApplicationSchema,
  windowCodeSchema,
  windowExportQuerySchema,
  windowListQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { Page, PageRequest } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { versionToMatch } from '../applications/if-match.js';
import { SUBMISSION_PROBLEMS } from '../applications/submission-problems.js';
import { SubmitApplication } from '../applications/submit-application.js';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { UPLOAD_PROBLEMS } from '../files/store-upload.js';
import type { UploadPlace } from '../files/parts/resumable-uploads.js';
import type { FileView } from '../files/file-view.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { type ApiRequest, AskedLanguage, Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { WindowCode } from './window-code.js';
import { WINDOW_COLUMNS } from './window-columns.js';
import { WindowDrafts } from './window-drafts.js';
import { type WindowView, taggedWindow, windowView } from './window-view.js';

/** Applications that a clerk of the credit office files for a business whose person is present (窗口代为提交). */
@Controller('v1/window-applications')
export class WindowController {
  constructor(
    @Inject(WindowDrafts) private readonly drafts: WindowDrafts,
    @Inject(WindowCode) private readonly code: WindowCode,
    @Inject(SubmitApplication) private readonly submission: SubmitApplication,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Post()
  @Endpoint({
    permission: 'window.file',
    returns: windowApplicationSchema,
    summary: 'Begin an application for a business whose person is present, on one of its records',
    status: 201,
    once: true,
    problems: ['RECORD_NOT_YOURS', 'RECUSED', 'CASE_OPEN'],
  })
  async open(
    @ZodBody(openWindowSchema) body: z.output<typeof openWindowSchema>,
    @Me() clerk: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WindowView> {
    return taggedWindow(response, await this.drafts.open(body, clerk));
  }

  @Get()
  @Endpoint({
    permission: 'window.file',
    returns: pageSchema(windowApplicationSchema.omit({ code: true })),
    summary: 'What the clerk began at the window, the last edited first unless sorted',
  })
  list(
    @ZodQuery(windowListQuerySchema) query: z.output<typeof windowListQuerySchema>,
    @Me() clerk: Actor,
  ): Promise<Page<WindowView>> {
    return this.page(query, clerk, query);
  }

  @ExportEndpoint('window.file', 'What the clerk began at the window')
  async export(
    @ZodQuery(windowExportQuerySchema) query: z.output<typeof windowExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'window-applications',
        title: words('窗口申请', 'At the window'),
        columns: WINDOW_COLUMNS,
        query,
        page: (place) => this.page(query, actor, place),
      },
    );
  }

  @Get(':id')
  @Endpoint({
    permission: 'window.file',
    returns: windowApplicationSchema,
    summary: 'One that any clerk began at the window, with what became of its code',
  })
  async read(
    @ZodParam('id', idSchema) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WindowView> {
    const draft = await this.drafts.get(id);
    return taggedWindow(response, draft, await this.code.viewOf(draft));
  }

  @Patch(':id')
  @Endpoint({
    permission: 'window.file',
    returns: windowApplicationSchema,
    summary: 'Edit the draft; If-Match names the version. A code that was mailed confirms it no more',
    problems: [
      'PRECONDITION_REQUIRED',
      'PRECONDITION_FAILED',
      'APPLICATION_SUBMITTED',
      'FILE_UNKNOWN',
      'DRAFT_OF_ANOTHER',
      'RECUSED',
    ],
  })
  async edit(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(patchWindowSchema) patch: z.output<typeof patchWindowSchema>,
    @Me() clerk: Actor,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WindowView> {
    return taggedWindow(response, await this.drafts.edit(id, versionToMatch(request), patch, clerk));
  }

  @Post(':id/proofs')
  @Endpoint({
    permission: 'window.file',
    returns: fileSchema,
    summary:
      'Upload a proof that the person brought, multipart field "file": it belongs to the business; name it in the draft',
    takes: 'raw',
    status: 201,
    problems: ['DRAFT_OF_ANOTHER', 'RECUSED', 'APPLICATION_SUBMITTED', ...UPLOAD_PROBLEMS],
  })
  addProof(
    @ZodParam('id', idSchema) id: string,
    @Me() clerk: Actor,
    @Req() request: ApiRequest,
  ): Promise<FileView> {
    return this.drafts.addProof(id, clerk, request);
  }

  @Post(':id/uploads')
  @HttpCode(200)
  @Endpoint({
    permission: 'window.file',
    returns: uploadPlaceSchema,
    summary:
      'Begin the upload of a proof that the person brought in parts, or learn where it stopped; it goes on at /uploads',
    problems: ['DRAFT_OF_ANOTHER', 'RECUSED', 'APPLICATION_SUBMITTED', 'FILE_NAME'],
  })
  beginProof(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(beginWindowUploadSchema) begun: z.output<typeof beginWindowUploadSchema>,
    @Me() clerk: Actor,
  ): Promise<UploadPlace> {
    return this.drafts.beginProof(id, clerk, begun);
  }

  @Post(':id/code')
  @Endpoint({
    permission: 'window.file',
    returns: windowCodeSchema,
    summary: 'Mail a code with the words of the draft to the business, by which its person confirms it',
    status: 201,
    once: true,
    problems: [
      'DRAFT_OF_ANOTHER',
      'RECUSED',
      'APPLICATION_SUBMITTED',
      'TOO_MANY_REQUESTS',
      ...SUBMISSION_PROBLEMS,
    ],
  })
  async ask(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(askWindowCodeSchema) { testClock }: z.output<typeof askWindowCodeSchema>,
    @Me() clerk: Actor,
  ): Promise<WindowCodeView> {
    return this.code.ask(await this.drafts.own(id, clerk), testClock);
  }

  @Post(':id/submit')
  @HttpCode(201)
  @Endpoint({
    permission: 'window.file',
    returns: receiptSchema,
    summary: 'Submit with the code that the person told: opens the case. Repeating it gives the same answer',
    status: 201,
    once: true,
    problems: [
      'DRAFT_OF_ANOTHER',
      'RECUSED',
      'CODE_INVALID',
      'CODE_WRONG',
      'CODE_OUTDATED',
      ...SUBMISSION_PROBLEMS,
    ],
  })
  async submit(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(submitWindowSchema) { code, testClock }: z.output<typeof submitWindowSchema>,
    @Me() clerk: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ caseNo: string; applicationId: string }> {
    const at = await this.drafts.own(id, clerk);
    const caseNo = at.draft.caseNo ?? (await this.submitted(at, code, testClock));
    response.location(`/api/v1/cases/${caseNo}`);
    return { caseNo, applicationId: id };
  }

  private async page(
    filter: Omit<z.output<typeof windowListQuerySchema>, 'limit' | 'cursor'>,
    clerk: Actor,
    { limit, cursor }: PageRequest,
  ): Promise<Page<WindowView>> {
    const { state, sort } = filter;
    const page = await this.drafts.list({ state, sort, limit, cursor }, clerk);
    return { ...page, items: page.items.map((one) => windowView(one)) };
  }

  private async submitted(
    at: Awaited<ReturnType<WindowDrafts['own']>>,
    given: string,
    testClock: z.output<typeof submitWindowSchema>['testClock'],
  ): Promise<string> {
    const window = await this.code.confirm(at, given);
    const { draft, actor: sender, scope: reach } = at;
    const caseNo = await this.submission.submit(draft, { sender, reach, testClock, window });
    await this.code.spend(draft);
    return caseNo;
  }
}
