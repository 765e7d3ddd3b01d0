import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  evidenceObligationsSchema,
  historyEntrySchema,
  idSchema,
  ledgerSchema,
  pageSchema,
  reopenObligationsSchema,
  verifyObligationsSchema,
  waiveObligationsSchema,
} from '@xinxiu/contracts';
import {
  type Actor,
  type HistoryEntry,
  type RecordFactContent,
  forRecord,
  toldTo,
  withVersionTold,
} from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories, type Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { FileDownloads } from '../files/file-downloads.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam } from '../http/zod.pipe.js';
import { LAW, type Law, REPOSITORIES } from '../platform/tokens.js';
import { ActOnRecord } from './act-on-record.js';
import { type LedgerView, ledgerFileIds, ledgerView } from './ledger-view.js';
import { RecordHistory } from './record-history.js';

const PROBLEMS = [
  'NOT_YOURS',
  'OBLIGATION_UNKNOWN',
  'OBLIGATION_STATE',
  'FULFILMENT_AHEAD',
  'FILE_UNKNOWN',
  'RECORD_CHANGED',
] as const;

/** The duties that a decision leaves, one by one: shown by whoever fulfilled them, verified or waived by who determined. */
@Controller('v1/records')
export class ObligationsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ActOnRecord) private readonly acts: ActOnRecord,
    @Inject(LAW) private readonly law: Law,
    @Inject(FileDownloads) private readonly downloads: FileDownloads,
    @Inject(RecordHistory) private readonly told: RecordHistory,
  ) {}

  @Get(':id/obligations')
  @Endpoint({
    permission: 'record.read',
    returns: ledgerSchema,
    summary: 'The duties of a record: open, evidenced, verified or waived, and since when all are fulfilled',
  })
  async read(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<LedgerView> {
    return this.view(await this.get(scope, id), actor);
  }

  @Get(':id/history')
  @Endpoint({
    permission: 'record.read',
    returns: pageSchema(historyEntrySchema),
    summary:
      'What people brought and decided of a record, who, when and on which ground, and what the law did to it',
  })
  async history(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<{ items: readonly HistoryEntry[]; total: number }> {
    const items = await this.told.of(await this.get(scope, id), actor);
    return { items, total: items.length };
  }

  @Get(':id/files/:fileId')
  @Endpoint({
    permission: 'record.file.read',
    returns: 'file',
    summary: 'Download a proof or document of a duty',
  })
  async download(
    @ZodParam('id', idSchema) id: string,
    @ZodParam('fileId', idSchema) fileId: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res() response: Response,
  ): Promise<void> {
    const { facts } = toldTo(actor, await this.get(scope, id));
    const named = ledgerFileIds(facts).includes(fileId);
    const file = named && (await this.repositories.files.find(COUNTY, fileId));
    if (!file) throw new ProblemError('NOT_FOUND', 'The record has no file with this id.');
    await this.downloads.send(response, forRecord(actor, scope, id).actor, file, {});
  }

  @Post(':id/obligations/evidence')
  @HttpCode(200)
  @Endpoint({
    permission: 'obligation.evidence',
    returns: ledgerSchema,
    summary: 'Show with uploaded files that duties are fulfilled, and since when',
    once: true,
    problems: PROBLEMS,
  })
  evidence(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(evidenceObligationsSchema) body: z.output<typeof evidenceObligationsSchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<LedgerView> {
    const { expectedVersion, note, ...brought } = body;
    const act = { type: 'obligations-evidenced', ...brought, ...(note && { note }) } as const;
    return this.done(id, expectedVersion, act, request, actor, scope);
  }

  @Post(':id/obligations/verification')
  @HttpCode(200)
  @Endpoint({
    permission: 'obligation.verify',
    returns: ledgerSchema,
    summary: 'Confirm that evidenced duties are fulfilled; for the determining department',
    once: true,
    problems: PROBLEMS,
  })
  verify(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(verifyObligationsSchema) body: z.output<typeof verifyObligationsSchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<LedgerView> {
    const { expectedVersion, obligations, on, note } = body;
    const act = {
      type: 'obligations-verified',
      obligations,
      ...(on && { on }),
      ...(note && { note }),
    } as const;
    return this.done(id, expectedVersion, act, request, actor, scope);
  }

  @Post(':id/obligations/waiver')
  @HttpCode(200)
  @Endpoint({
    permission: 'obligation.waive',
    returns: ledgerSchema,
    summary: 'Waive duties with the document that does so; for the determining department',
    once: true,
    problems: PROBLEMS,
  })
  waive(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(waiveObligationsSchema) body: z.output<typeof waiveObligationsSchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<LedgerView> {
    const { expectedVersion, ...waiver } = body;
    return this.done(id, expectedVersion, { type: 'obligations-waived', ...waiver }, request, actor, scope);
  }

  @Post(':id/obligations/reopening')
  @HttpCode(200)
  @Endpoint({
    permission: 'obligation.reopen',
    returns: ledgerSchema,
    summary: 'Open duties again whose evidence, verification or waiver does not stand, with the ground',
    once: true,
    problems: PROBLEMS,
  })
  reopen(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(reopenObligationsSchema) body: z.output<typeof reopenObligationsSchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<LedgerView> {
    const { expectedVersion, ...correction } = body;
    return this.done(
      id,
      expectedVersion,
      { type: 'obligations-reopened', ...correction },
      request,
      actor,
      scope,
    );
  }

  private async done(
    recordId: string,
    expectedVersion: number,
    act: RecordFactContent,
    request: ApiRequest,
    actor: Actor,
    scope: Scope,
  ): Promise<LedgerView> {
    const cause = request.get('idempotency-key');
    return this.view(await this.acts.act({ recordId, expectedVersion, act, cause }, actor, scope), actor);
  }

  private async view(record: PenaltyRecord, actor: Actor): Promise<LedgerView> {
    const files = await this.repositories.files.findMany(COUNTY, ledgerFileIds(toldTo(actor, record).facts));
    return ledgerView(withVersionTold(actor, record), this.law.packs, files);
  }

  private async get(scope: Scope, id: string): Promise<PenaltyRecord> {
    const record = await this.repositories.records.find(scope, id);
    if (!record) throw new ProblemError('NOT_FOUND', 'No record that concerns you has this id.');
    return record;
  }
}
