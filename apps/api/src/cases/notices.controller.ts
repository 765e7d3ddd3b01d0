import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  noticeIdSchema,
  noticeListQuerySchema,
  oneNoticeSchema,
  pageSchema,
  recordServiceSchema,
  statutoryNoticeSchema,
} from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import type { Notice, Page, Repositories } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { letterOf, noticeView } from './notice-view.js';
import { ServeNotice } from './serve-notice.js';

type StatutoryNotice = z.output<typeof statutoryNoticeSchema>;

/** The notices that the law asks for, of all cases: whether they arrived, and how they were served on paper. */
@Controller('v1/notices')
export class NoticesController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ServeNotice) private readonly service: ServeNotice,
  ) {}

  @Get()
  @Endpoint({
    permission: 'notice.read',
    returns: pageSchema(statutoryNoticeSchema),
    summary: 'Statutory notices of all cases with what became of their mails, newest first',
  })
  async list(
    @ZodQuery(noticeListQuerySchema) query: z.output<typeof noticeListQuerySchema>,
  ): Promise<Page<StatutoryNotice>> {
    const { limit, cursor, ...filter } = query;
    const page = await this.repositories.notices.statutory(filter, { limit, cursor });
    return { ...page, items: page.items.map(statutoryNotice) };
  }

  @Get(':id')
  @Endpoint({
    permission: 'notice.read',
    returns: oneNoticeSchema,
    summary: 'A statutory notice with its text, to read and to print',
  })
  async read(@ZodParam('id', noticeIdSchema) id: string): Promise<z.output<typeof oneNoticeSchema>> {
    const notice = await this.service.get(id);
    return { ...statutoryNotice(notice), letter: letterOf(notice) };
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
}

function statutoryNotice(notice: Notice): StatutoryNotice {
  const { content: _content, read: _read, messageId: _messageId, ...shown } = noticeView(notice);
  const { response, attempts, services = [] } = notice;
  return {
    ...shown,
    response,
    attempts: attempts.length,
    services: services.map(({ postNumber, note, ...entry }) => ({
      ...entry,
      ...(postNumber !== undefined && { postNumber }),
      ...(note !== undefined && { note }),
    })),
  };
}
