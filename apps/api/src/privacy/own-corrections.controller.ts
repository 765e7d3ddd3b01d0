import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  type CorrectionAnswer,
  type HeldDataAnswer,
  askCorrectionSchema,
  correctionSchema,
  heldDataSchema,
  idSchema,
  languageSchema,
  ownCorrectionExportQuerySchema,
  ownCorrectionQuerySchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { CorrectionSort, Page, PageRequest, Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { ownAccount } from '../people/known-person.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { OWN_CORRECTION_COLUMNS } from './correction-columns.js';
import { correctionView, heldDataView } from './correction-view.js';
import { Corrections } from './corrections.js';

/** What is held of one's account, and what of it one changes or asks to correct (个人信息保护法 art. 45, 46). */
@Controller('v1/account')
export class OwnCorrectionsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Corrections) private readonly corrections: Corrections,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get('data')
  @Endpoint({
    permission: 'account.read',
    returns: heldDataSchema,
    summary: 'What is held of the own account, and how each of it changes',
  })
  async data(@Me() { id }: Actor): Promise<HeldDataAnswer> {
    return heldDataView(await ownAccount(this.repositories.people, id));
  }

  @Post('language')
  @HttpCode(200)
  @Endpoint({
    permission: 'account.write',
    returns: heldDataSchema,
    summary: 'Choose the language of mails to oneself',
  })
  async language(
    @ZodBody(languageSchema) { locale }: z.output<typeof languageSchema>,
    @Me() actor: Actor,
  ): Promise<HeldDataAnswer> {
    await this.repositories.people.setLocale(actor.id, locale);
    await this.audit.done(actor, 'language-changed', actor.id, { locale });
    return this.data(actor);
  }

  @Get('corrections')
  @Endpoint({
    permission: 'account.read',
    returns: pageSchema(correctionSchema),
    summary: 'What corrections one asked for and what became of them, newest first unless sorted',
  })
  list(
    @ZodQuery(ownCorrectionQuerySchema) { sort, ...page }: z.output<typeof ownCorrectionQuerySchema>,
    @Me() { id }: Actor,
  ): Promise<Page<CorrectionAnswer>> {
    return this.page(id, sort, page);
  }

  @ExportEndpoint('account.read', 'What corrections one asked for', 'corrections/export')
  async export(
    @ZodQuery(ownCorrectionExportQuerySchema) query: z.output<typeof ownCorrectionExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'own-corrections',
        title: words('我的更正申请', 'Own corrections'),
        columns: OWN_CORRECTION_COLUMNS,
        query,
        page: (place) => this.page(actor.id, query.sort, place),
      },
    );
  }

  @Post('corrections')
  @Endpoint({
    permission: 'correction.ask',
    returns: correctionSchema,
    summary: 'Ask to correct a value that others rely on; somebody else verifies and decides',
    status: 201,
    once: true,
    problems: ['CORRECTION_IMPOSSIBLE', 'CORRECTION_OPEN', 'FILE_UNKNOWN'],
  })
  async ask(
    @ZodBody(askCorrectionSchema) body: z.output<typeof askCorrectionSchema>,
    @Me() actor: Actor,
  ): Promise<CorrectionAnswer> {
    return correctionView(await this.corrections.ask(body, actor));
  }

  @Post('corrections/:id/withdrawal')
  @HttpCode(200)
  @Endpoint({
    permission: 'correction.ask',
    returns: correctionSchema,
    summary: 'Withdraw an own request that waits',
    problems: ['CORRECTION_DECIDED'],
  })
  async withdraw(@ZodParam('id', idSchema) id: string, @Me() actor: Actor): Promise<CorrectionAnswer> {
    return correctionView(await this.corrections.withdraw(id, actor));
  }

  private async page(
    personId: string,
    sort: CorrectionSort,
    page: PageRequest,
  ): Promise<Page<CorrectionAnswer>> {
    const found = await this.repositories.corrections.page({ personId }, sort, page);
    return { ...found, items: found.items.map(correctionView) };
  }
}
