import { Controller, HttpCode, Inject, Patch, Post, Req } from '@nestjs/common';
import {
  type BeginUpload,
  beginUploadSchema,
  fileSchema,
  idSchema,
  partQuerySchema,
  uploadPlaceSchema,
} from '@xinxiu/contracts';
import { type Actor, forRecord, principalOf } from '@xinxiu/domain';
import { type Scope, fileOwner } from '@xinxiu/persistence';
import type { z } from 'zod';
import { AuditLog } from '../../audit/audit-log.js';
import { Endpoint } from '../../http/endpoint.js';
import { ProblemError } from '../../http/problem.error.js';
import { type ApiRequest, Me, MyScope } from '../../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../../http/zod.pipe.js';
import { type FileView, fileView } from '../file-view.js';
import { UPLOAD_PROBLEMS } from '../store-upload.js';
import { partBody } from './part-body.js';
import { ResumableUploads, type UploadPlace } from './resumable-uploads.js';

/** Proofs that come in parts and go on where they were (docs/adr/0031). */
@Controller('v1/uploads')
export class UploadsController {
  constructor(
    @Inject(ResumableUploads) private readonly uploads: ResumableUploads,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    permission: 'file.upload',
    returns: uploadPlaceSchema,
    summary: 'Begin an upload in parts, or learn where it stopped; an agent names the record',
    problems: ['FILE_NAME', 'TOO_MANY_UNUSED_UPLOADS'],
  })
  begin(
    @ZodBody(beginUploadSchema) { recordId, ...begun }: BeginUpload,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<UploadPlace> {
    return this.uploads.begin(begun, {
      owner: ownerOf(scope, recordId),
      uploadedBy: actor.id,
      ...(recordId !== undefined && { recordId }),
    });
  }

  @Patch(':id')
  @Endpoint({
    permission: 'file.upload',
    returns: uploadPlaceSchema,
    summary: 'Send the next part of an upload, at most 1 MB, from the byte where it stopped',
    takes: 'part',
    problems: ['UPLOAD_OFFSET', 'FILE_TOO_LARGE', 'FILE_TYPE', 'FILE_NAME'],
  })
  async append(
    @ZodParam('id', idSchema) id: string,
    @ZodQuery(partQuerySchema) { offset }: z.output<typeof partQuerySchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<UploadPlace> {
    // Before the body is read: who has no such upload is told nothing else.
    const upload = await this.own(id, actor, scope);
    return this.uploads.append(upload, offset, await partBody(request));
  }

  @Post(':id/completion')
  @Endpoint({
    permission: 'file.upload',
    returns: fileSchema,
    summary: 'Make a file of an upload whose parts are all here',
    status: 201,
    once: true,
    problems: ['UPLOAD_OFFSET', ...UPLOAD_PROBLEMS],
  })
  async complete(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<FileView> {
    const upload = await this.own(id, actor, scope);
    const stored = await this.uploads.complete(upload);
    await this.audit.actedFor(
      forRecord(actor, scope, upload.recordId ?? '').actor,
      'file-uploaded',
      stored.id,
    );
    return fileView(stored);
  }

  /** An agent's authorisation may have ended since he began. @throws ProblemError NOT_FOUND */
  private async own(id: string, actor: Actor, scope: Scope): ReturnType<ResumableUploads['get']> {
    const upload = await this.uploads.get(id, actor.id);
    ownerOf(scope, upload.recordId);
    return upload;
  }
}

/** @throws ProblemError NOT_FOUND when the record does not concern the person */
function ownerOf(scope: Scope, recordId: string | undefined): string {
  const owner = principalOf(scope, recordId ?? '');
  if (!owner) throw new ProblemError('NOT_FOUND', 'No record that concerns you has this id.');
  return fileOwner(owner);
}
