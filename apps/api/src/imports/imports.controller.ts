import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  type ImportChoices,
  correctRowSchema,
  idSchema,
  importChoicesSchema,
  importRowListQuerySchema,
  importRowSchema,
  importSchema,
  listSchema,
  pageSchema,
  rejectedRowsQuerySchema,
  rowNumberSchema,
} from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import { IntakeError } from '@xinxiu/intake';
import type { Page, Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { contentDisposition } from '../files/file-name.js';
import { withUploadedFile } from '../files/upload-stream.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { type ApiRequest, AskedLanguage, Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { intakeProblem } from './intake-problem.js';
import { ImportDesk } from './import-desk.js';
import { type ImportRowView, type ImportView, importRowView, importView } from './import-view.js';
import { ImportWork } from './import-work.js';
import { RejectedRows } from './rejected-rows.js';
import { untilGone } from './until-gone.js';

const OWN_FILE = 'to who brought the file alone, what stands in it (ADR 33)';

/** Files on the desk of whoever brought them; nobody else sees one, and each is forgotten a day after its last use. */
@Controller('v1/imports')
export class ImportsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ImportDesk) private readonly desk: ImportDesk,
    @Inject(ImportWork) private readonly work: ImportWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post()
  @Endpoint({
    permission: 'record.import',
    returns: importSchema,
    showsNumbers: OWN_FILE,
    status: 201,
    summary:
      'Put a file of penalties on the desk: its columns and what they could mean; nothing is imported yet',
    takes: 'raw',
    problems: ['IMPORT_UNREADABLE', 'FILE_MISSING', 'FILE_NAME', 'FILE_TOO_LARGE', 'FILE_EMPTY'],
  })
  async put(
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<ImportView> {
    try {
      const stored = await withUploadedFile(request, (file) => this.desk.put(file, actor));
      return importView(stored, language, this.now());
    } catch (error) {
      throw error instanceof IntakeError ? intakeProblem(error) : error;
    }
  }

  @Get()
  @Endpoint({
    permission: 'record.import',
    returns: listSchema(importSchema),
    showsNumbers: OWN_FILE,
    summary: 'The files on the own desk, last used first',
  })
  async list(
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<{ items: readonly ImportView[] }> {
    const stored = await this.repositories.imports.of(actor.id);
    return { items: stored.map((one) => importView(one, language, this.now())) };
  }

  @Get(':id')
  @Endpoint({
    permission: 'record.import',
    returns: importSchema,
    showsNumbers: OWN_FILE,
    summary: 'One file on the own desk',
  })
  async read(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<ImportView> {
    return importView(await this.desk.get(actor, id), language, this.now());
  }

  @Delete(':id')
  @HttpCode(204)
  @Endpoint({
    permission: 'record.import',
    returns: 'nothing',
    status: 204,
    summary: 'Take a file off the desk; what was imported of it stays',
    problems: ['IMPORT_BUSY'],
  })
  async discard(@ZodParam('id', idSchema) id: string, @Me() actor: Actor): Promise<void> {
    await this.desk.discard(actor, id);
  }

  @Post(':id/check')
  @HttpCode(202)
  @Endpoint({
    permission: 'record.import',
    returns: importSchema,
    showsNumbers: OWN_FILE,
    status: 202,
    summary:
      'Look what would become of every row, by a profile or by the columns as explained; writes no record',
    problems: ['IMPORT_BUSY', 'PROFILE_UNKNOWN'],
  })
  async check(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(importChoicesSchema) choices: ImportChoices,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<ImportView> {
    return importView(await this.desk.check(actor, id, choices), language, this.now());
  }

  @Post(':id/take')
  @HttpCode(202)
  @Endpoint({
    permission: 'record.import',
    returns: importSchema,
    showsNumbers: OWN_FILE,
    status: 202,
    summary: 'Import the file as it was looked at, with its corrections; may be repeated',
    problems: ['IMPORT_BUSY', 'IMPORT_NOT_CHECKED', 'PROFILE_UNKNOWN'],
  })
  async take(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<ImportView> {
    return importView(await this.desk.take(actor, id), language, this.now());
  }

  @Get(':id/rows')
  @Endpoint({
    permission: 'record.import',
    returns: pageSchema(importRowSchema),
    showsNumbers: OWN_FILE,
    summary: 'Rows that would not be taken, or were not, then some of the others; at most 5,000',
    problems: ['IMPORT_NOT_CHECKED', 'PROFILE_UNKNOWN'],
  })
  async rows(
    @ZodParam('id', idSchema) id: string,
    @ZodQuery(importRowListQuerySchema) query: z.output<typeof importRowListQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<Page<ImportRowView>> {
    const stored = await this.desk.get(actor, id);
    const profile = await this.desk.profileOf(stored, actor);
    const { outcome, ...place } = query;
    const page = await this.repositories.importRows.page(id, outcome, place);
    return { ...page, items: page.items.map((row) => importRowView(row, profile, language)) };
  }

  @Post(':id/rows/:row')
  @HttpCode(200)
  @Endpoint({
    permission: 'record.import',
    returns: importRowSchema,
    showsNumbers: OWN_FILE,
    summary: 'Correct cells of a row and try it again; the import takes it as it was corrected',
    problems: ['IMPORT_BUSY', 'IMPORT_NOT_CHECKED', 'IMPORT_ROW_DONE', 'PROFILE_UNKNOWN'],
  })
  async correct(
    @ZodParam('id', idSchema) id: string,
    @ZodParam('row', rowNumberSchema) row: number,
    @ZodBody(correctRowSchema) { cells }: z.output<typeof correctRowSchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<ImportRowView> {
    const corrected = await this.desk.correct(actor, id, row, cells);
    const profile = await this.desk.profileOf(await this.desk.get(actor, id), actor);
    return importRowView(corrected, profile, language);
  }

  @Get(':id/rejected')
  @Endpoint({
    permission: 'record.import',
    returns: 'text',
    summary:
      'Every row that is not taken, as CSV with a column that says why: corrected, it can be imported again',
    problems: ['IMPORT_BUSY', 'IMPORT_NOT_CHECKED', 'PROFILE_UNKNOWN'],
  })
  async rejected(
    @ZodParam('id', idSchema) id: string,
    @ZodQuery(rejectedRowsQuerySchema) { which }: z.output<typeof rejectedRowsQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const stored = await this.desk.get(actor, id);
    await this.desk.profileOf(stored, actor);
    const run = await this.work.lookAgain(stored, actor, untilGone(request));
    const rows = await RejectedRows.collect(run, which, language);
    await this.audit.done(actor, 'import-rejected-read', id, { which });
    response.set({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition(`${stored.name}.rejected.csv`),
    });
    await pipeline(Readable.from(rows.csv()), response);
  }
}
