import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  noticeIdSchema,
  noticeListQuerySchema,
  oneNoticeSchema,
  pageSchema,
  recordServiceSchema,
  statutoryNoticeSchema,
  noticeExportQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { Notice, Page, PageRequest, Repositories } from '@xinxiu/persistence';
import type { PublicCodes } from '@xinxiu/platform';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { PUBLIC_CODES, REPOSITORIES } from '../platform/tokens.js';
import { NOTICE_COLUMNS } from './notice-columns.js';
import { historyOf, letterOf, noticeView, verifiable } from './notice-view.js';
import { ServeNotice } from './serve-notice.js';

type StatutoryNotice = z.output<typeof statutoryNoticeSchema>;

/** The notices that the law asks for, of all cases: whether they arrived, and how they were served on paper. */
@Controller('v1/notices')
export class NoticesController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(ServeNotice) private readonly service: ServeNotice,
    @Inject(PUBLIC_CODES) private readonly codes: Pick<PublicCodes, 'codeOf'>,
  ) {}

  @Get()
  @Endpoint({
    permission: 'notice.read',
    returns: pageSchema(statutoryNoticeSchema),
    summary: 'Statutory notices of all cases with what became of their mails, newest first unless sorted',
  })
  async list(
    @ZodQuery(noticeListQuerySchema) query: z.output<typeof noticeListQuerySchema>,
  ): Promise<Page<StatutoryNotice>> {
    return this.page(query, query);
  }

  @ExportEndpoint('notice.read', 'The statutory notices of the list')
  async export(
    @ZodQuery(noticeExportQuerySchema) query: z.output<typeof noticeExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'notices',
        title: words('法定文书', 'Statutory notices'),
        columns: NOTICE_COLUMNS,
        query,
        page: (place) => this.page(query, place),
      },
    );
  }

  @Get(':id')
  @Endpoint({
    permission: 'notice.read',
    returns: oneNoticeSchema,
    summary: 'A statutory notice with its text and the code that verifies it, to read and to print',
  })
  async read(@ZodParam('id', noticeIdSchema) id: string): Promise<z.output<typeof oneNoticeSchema>> {
    const notice = await this.service.get(id);
    const { verification } = verifiable(noticeView(notice), this.codes);
    return {
      ...statutoryNotice(notice),
      ...(verification && { verification }),
      letter: letterOf(notice),
      history: historyOf(notice),
    };
  }

  @Post(':id/service')
  @HttpCode(200)
  @Endpoint({
    permission: 'notice.serve',
    returns: statutoryNoticeSchema,
    summary: 'Record how a statutory notice was served on paper; what was recorded before stays beside it',
    problems: ['SERVICE_IMPOSSIBLE', 'NOTICE_CHANGED'],
    once: true,
  })
  async serve(
    @ZodParam('id', noticeIdSchema) id: string,
    @ZodBody(recordServiceSchema) body: z.output<typeof recordServiceSchema>,
    @Me() actor: Actor,
  ): Promise<StatutoryNotice> {
    return statutoryNotice(await this.service.serve(id, body, actor));
  }

  private async page(
    { state, served, toServe, q, sort }: Omit<z.output<typeof noticeListQuerySchema>, 'cursor' | 'limit'>,
    { cursor, limit }: PageRequest,
  ): Promise<Page<StatutoryNotice>> {
    const filter = { state, served, toServe, q, sort };
    const page = await this.repositories.notices.statutory(filter, { limit, cursor });
    return { ...page, items: page.items.map(statutoryNotice) };
  }
}

function statutoryNotice(notice: Notice): StatutoryNotice {
  const { content: _content, read: _read, messageId: _messageId, ...shown } = noticeView(notice);
  const { response, attempts, paper, services = [] } = notice;
  return {
    ...shown,
    response,
    // What was reported of its mail later was no try.
    attempts: attempts.filter(({ state }) => state !== 'relayed' && state !== 'bounced').length,
    ...(paper !== undefined && { paper }),
    services: services.map(({ postNumber, note, ...entry }) => ({
      ...entry,
      ...(postNumber !== undefined && { postNumber }),
      ...(note !== undefined && { note }),
    })),
  };
}
