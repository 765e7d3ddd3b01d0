import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { fileSchema, idSchema, uploadQuerySchema } from '@xinxiu/contracts';
import { type Actor, forRecord, principalOf } from '@xinxiu/domain';
import { type Repositories, type Scope, fileOwner } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, Me, MyScope } from '../http/request-context.js';
import { ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { FileDownloads } from './file-downloads.js';
import { type FileView, fileView } from './file-view.js';
import { StoreUpload, UPLOAD_PROBLEMS } from './store-upload.js';

@Controller('v1/files')
export class FilesController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(StoreUpload) private readonly uploads: StoreUpload,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FileDownloads) private readonly downloads: FileDownloads,
  ) {}

  @Post()
  @Endpoint({
    permission: 'file.upload',
    returns: fileSchema,
    summary:
      'Upload a proof: PDF, JPEG, PNG or OFD, at most 20 MB, multipart field "file"; an agent names the record',
    takes: 'raw',
    status: 201,
    problems: UPLOAD_PROBLEMS,
  })
  async upload(
    @ZodQuery(uploadQuerySchema) { recordId }: z.output<typeof uploadQuerySchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<FileView> {
    const owner = principalOf(scope, recordId ?? '');
    if (!owner) throw new ProblemError('NOT_FOUND', 'No record that concerns you has this id.');
    const stored = await this.uploads.store(request, {
      owner: fileOwner(owner),
      uploadedBy: actor.id,
      unused: 1,
      ...(recordId !== undefined && { recordId }),
    });
    await this.audit.done(forRecord(actor, scope, recordId ?? '').actor, 'file-uploaded', stored.id);
    return fileView(stored);
  }

  @Get(':id')
  @Endpoint({ permission: 'file.read', returns: 'file', summary: 'Download one of the own files' })
  async download(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.repositories.files.find(scope, id);
    if (!file) throw new ProblemError('NOT_FOUND', 'You have no file with this id.');
    await this.downloads.send(response, forRecord(actor, scope, file.recordId ?? '').actor, file, {});
  }
}
