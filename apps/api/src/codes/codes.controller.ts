import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  confirmCodeSchema,
  confirmedCodeListQuerySchema,
  confirmedCodeParamSchema,
  confirmedCodeSchema,
  idSchema,
  pageSchema,
  revokeCodeSchema,
} from '@xinxiu/contracts';
import { type Actor, normaliseUscc } from '@xinxiu/domain';
import { COUNTY, type ConfirmedCode, type Page, type Repositories, type Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { FileDownloads } from '../files/file-downloads.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { ConfirmCodes } from './confirm-codes.js';

/** Credit codes whose check is wrong and that somebody confirmed with their certificate. */
@Controller('v1/confirmed-codes')
export class CodesController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ConfirmCodes) private readonly codes: ConfirmCodes,
    @Inject(FileDownloads) private readonly downloads: FileDownloads,
  ) {}

  @Get()
  @Endpoint({
    permission: 'code.read',
    returns: pageSchema(confirmedCodeSchema),
    summary: 'Confirmed credit codes (pilot codes), with who confirmed them, on which document and ground',
  })
  list(
    @ZodQuery(confirmedCodeListQuerySchema) query: z.output<typeof confirmedCodeListQuerySchema>,
  ): Promise<Page<ConfirmedCode>> {
    const { state, ...page } = query;
    return this.repositories.confirmedCodes.list(state === 'all' ? undefined : state, page);
  }

  @Get(':code')
  @Endpoint({
    permission: 'code.read',
    returns: confirmedCodeSchema,
    summary: 'One code that was ever confirmed, with all that people said of it',
  })
  read(@ZodParam('code', confirmedCodeParamSchema) code: string): Promise<ConfirmedCode> {
    return this.get(code);
  }

  @Get(':code/files/:fileId')
  @Endpoint({
    permission: 'code.read',
    returns: 'file',
    summary: 'Download the document with which a code was confirmed',
  })
  async download(
    @ZodParam('code', confirmedCodeParamSchema) code: string,
    @ZodParam('fileId', idSchema) fileId: string,
    @Me() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { steps } = await this.get(code);
    const named = steps.some((step) => step.type === 'confirmed' && step.fileId === fileId);
    const file = named && (await this.repositories.files.find(COUNTY, fileId));
    if (!file) throw new ProblemError('NOT_FOUND', 'The code was not confirmed with this file.');
    await this.downloads.send(response, actor, file, {});
  }

  @Post()
  @HttpCode(200)
  @Endpoint({
    permission: 'code.confirm',
    returns: confirmedCodeSchema,
    summary: 'Confirm with its certificate a code whose GB 32100 check alone is wrong',
    once: true,
    problems: ['RECUSED', 'CODE_NOT_IN_DOUBT', 'CODE_CONFIRMED', 'CODE_CHANGED', 'FILE_UNKNOWN'],
  })
  confirm(
    @ZodBody(confirmCodeSchema) body: z.output<typeof confirmCodeSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<ConfirmedCode> {
    return this.codes.confirm(body, actor, scope);
  }

  @Post(':code/revocation')
  @HttpCode(200)
  @Endpoint({
    permission: 'code.revoke',
    returns: confirmedCodeSchema,
    summary: 'Take a confirmation back, with the reason; the code is invalid again from then on',
    once: true,
    problems: ['RECUSED', 'CODE_CHANGED'],
  })
  revoke(
    @ZodParam('code', confirmedCodeParamSchema) code: string,
    @ZodBody(revokeCodeSchema) { reason }: z.output<typeof revokeCodeSchema>,
    @Me() actor: Actor,
  ): Promise<ConfirmedCode> {
    return this.codes.revoke(code, reason, actor);
  }

  private async get(typed: string): Promise<ConfirmedCode> {
    const found = await this.repositories.confirmedCodes.find(normaliseUscc(typed));
    if (!found) throw new ProblemError('NOT_FOUND', 'Nobody ever confirmed this code.');
    return found;
  }
}
