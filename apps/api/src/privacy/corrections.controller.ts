import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  type CorrectionTaskAnswer,
  correctionQuerySchema,
  correctionTaskSchema,
  decideCorrectionSchema,
  idSchema,
  pageSchema,
  correctionExportQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, correctionsSeenBy, words } from '@xinxiu/domain';
import { COUNTY, type Correction, type Page, type PageRequest, type Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { FileDownloads } from '../files/file-downloads.js';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { AskedLanguage, Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { knownPerson } from '../people/known-person.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { CORRECTION_COLUMNS } from './correction-columns.js';
import { correctionTaskView } from './correction-view.js';
import { Corrections } from './corrections.js';

/** The law sets no days for it (及时): who has waited longest comes first. */

/** Requests for corrections as work: those of businesses for the credit office, all others for an administrator. */
@Controller('v1/corrections')
export class CorrectionsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(Corrections) private readonly corrections: Corrections,
    @Inject(FileDownloads) private readonly downloads: FileDownloads,
  ) {}

  @Get()
  @Endpoint({
    permission: 'correction.read',
    returns: pageSchema(correctionTaskSchema),
    summary: 'Requests for corrections that the own office decides, the oldest first unless sorted',
  })
  list(
    @ZodQuery(correctionQuerySchema) query: z.output<typeof correctionQuerySchema>,
    @Me() actor: Actor,
  ): Promise<Page<CorrectionTaskAnswer>> {
    return this.page(query, actor, query);
  }

  @ExportEndpoint('correction.read', 'The requests for corrections of the list')
  async export(
    @ZodQuery(correctionExportQuerySchema) query: z.output<typeof correctionExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'corrections',
        title: words('更正申请', 'Corrections'),
        columns: CORRECTION_COLUMNS,
        query,
        page: (place) => this.page(query, actor, place),
      },
    );
  }

  @Get(':id')
  @Endpoint({
    permission: 'correction.read',
    returns: correctionTaskSchema,
    summary: 'One request for a correction',
  })
  async read(@ZodParam('id', idSchema) id: string, @Me() actor: Actor): Promise<CorrectionTaskAnswer> {
    return this.view(await this.corrections.get(id, actor), actor);
  }

  @Get(':id/proof')
  @Endpoint({ permission: 'correction.read', returns: 'file', summary: 'Download the proof of a correction' })
  async proof(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { fileId } = await this.corrections.get(id, actor);
    const file = fileId === '' ? undefined : await this.repositories.files.find(COUNTY, fileId);
    if (!file) throw new ProblemError('NOT_FOUND', 'The request came without a proof.');
    await this.downloads.send(response, actor, file, { correctionId: id });
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Endpoint({
    permission: 'correction.decide',
    returns: correctionTaskSchema,
    summary: 'Correct what was asked for, or refuse it; the asker is told with the reason',
    once: true,
    problems: ['SAME_PERSON', 'RECUSED', 'CORRECTION_DECIDED'],
  })
  async decide(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(decideCorrectionSchema) body: z.output<typeof decideCorrectionSchema>,
    @Me() actor: Actor,
  ): Promise<CorrectionTaskAnswer> {
    return this.view(await this.corrections.decide(id, body, actor), actor);
  }

  private async page(
    { standing, sort }: Omit<z.output<typeof correctionQuerySchema>, 'cursor' | 'limit'>,
    actor: Actor,
    { limit, cursor }: PageRequest,
  ): Promise<Page<CorrectionTaskAnswer>> {
    const filter = { office: correctionsSeenBy(actor.role), standing };
    const found = await this.repositories.corrections.page(filter, sort, { limit, cursor });
    return { ...found, items: await Promise.all(found.items.map((one) => this.view(one, actor))) };
  }

  private async view(correction: Correction, viewer: Actor): Promise<CorrectionTaskAnswer> {
    const asker = await knownPerson(this.repositories.people, correction.personId);
    return correctionTaskView(correction, asker, viewer);
  }
}
