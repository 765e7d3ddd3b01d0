import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  completeHeldRowSchema,
  completedRowSchema,
  heldRowListQuerySchema,
  heldRowReasonSchema,
  heldRowSchema,
  idSchema,
  pageSchema,
  settleHeldRowsSchema,
  settledRowSchema,
  settledRowsSchema,
  heldRowExportQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import { reasonIn } from '@xinxiu/intake';
import type { HeldRow, Page, PageRequest, Repositories, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { ImportProfiles } from '../imports/import-profiles.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { maskedRow } from '../privacy/masked-row.js';
import { heldRowColumns } from './held-row-columns.js';
import { SettleHeldRow, type Settled } from './settle-held-row.js';
import { SettleHeldRows } from './settle-held-rows.js';

@Controller('v1/held-rows')
export class HeldRowsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(ImportProfiles) private readonly profiles: ImportProfiles,
    @Inject(SettleHeldRow) private readonly row: SettleHeldRow,
    @Inject(SettleHeldRows) private readonly rows: SettleHeldRows,
  ) {}

  @Get()
  @Endpoint({
    permission: 'held-row.read',
    returns: pageSchema(heldRowSchema),
    summary: 'Imported rows that wait for a person, by profile and code of a reason; also those dealt with',
  })
  async list(
    @ZodQuery(heldRowListQuerySchema) query: z.output<typeof heldRowListQuerySchema>,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
  ): Promise<Page<HeldRow>> {
    return this.page(query, scope, language, query);
  }

  @ExportEndpoint('held-row.read', 'The held rows of the list')
  async export(
    @ZodQuery(heldRowExportQuerySchema) query: z.output<typeof heldRowExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const profiles = await this.profiles.list();
    const titles = new Map(profiles.map(({ name, title }) => [name, title]));
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'held-rows',
        title: words('待处理数据', 'Held rows'),
        columns: heldRowColumns(titles),
        query,
        page: (place) => this.page(query, scope, language, place),
      },
    );
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Endpoint({
    permission: 'held-row.complete',
    returns: completedRowSchema,
    summary:
      'Supply what a held row lacks, nothing where only a code had to be confirmed, or say which values stand where the penalty is stored with others; it is taken, or says what is missing',
    problems: [
      'RECUSED',
      'HELD_ROW_STILL_HELD',
      'HELD_ROW_CONFLICT',
      'HELD_ROW_DONE',
      'RECORD_CHANGED',
      'PROPOSAL_PENDING',
      'RECORD_IN_CASE',
      'RECORD_REPAIRED',
    ],
    once: true,
  })
  complete(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(completeHeldRowSchema) body: z.output<typeof completeHeldRowSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Settled> {
    return this.row.complete(id, body, actor, scope);
  }

  @Post(':id/dismiss')
  @HttpCode(200)
  @Endpoint({
    permission: 'held-row.dismiss',
    returns: settledRowSchema,
    summary: 'Say why a held row is not to be taken; it stays, and can be restored',
    problems: ['RECUSED', 'HELD_ROW_DONE'],
    once: true,
  })
  async dismiss(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(heldRowReasonSchema) { reason }: z.output<typeof heldRowReasonSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<{ outcome: 'dismissed' }> {
    await this.row.dismiss(id, reason, actor, scope);
    return { outcome: 'dismissed' };
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Endpoint({
    permission: 'held-row.restore',
    returns: settledRowSchema,
    summary: 'Hold a dismissed row again',
    problems: ['RECUSED', 'HELD_ROW_DONE'],
    once: true,
  })
  async restore(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(heldRowReasonSchema) { reason }: z.output<typeof heldRowReasonSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<{ outcome: 'restored' }> {
    await this.row.restore(id, reason, actor, scope);
    return { outcome: 'restored' };
  }

  @Post('settle')
  @HttpCode(200)
  @Endpoint({
    permission: 'held-row.settle',
    returns: settledRowsSchema,
    summary:
      'Complete or dismiss up to 200 held rows, each with an answer of its own; a dry run changes nothing',
    once: true,
  })
  settle(
    @ZodBody(settleHeldRowsSchema) body: z.output<typeof settleHeldRowsSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
  ): Promise<z.output<typeof settledRowsSchema>> {
    return this.rows.settle(body, { actor, scope, language });
  }

  private async page(
    { state, profile, code, sort }: Omit<z.output<typeof heldRowListQuerySchema>, 'cursor' | 'limit'>,
    scope: Scope,
    language: Language,
    { cursor, limit }: PageRequest,
  ): Promise<Page<HeldRow>> {
    const filter = { state, profile, code, sort };
    const page = await this.repositories.heldRows.list(scope, filter, { cursor, limit });
    const told = page.items.map((row) => ({
      ...row,
      reasons: row.reasons.map((reason) => reasonIn(reason, language)),
    }));
    return { ...page, items: told.map(maskedRow) };
  }
}
