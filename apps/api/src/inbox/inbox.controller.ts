import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  inboxExportQuerySchema,
  inboxNoticeSchema,
  inboxQuerySchema,
  noticeIdSchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories } from '@xinxiu/persistence';
import type { PublicCodes } from '@xinxiu/platform';
import type { Response } from 'express';
import type { z } from 'zod';
import { noticeView, verifiable } from '../cases/notice-view.js';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { AskedLanguage, Me } from '../http/request-context.js';
import { ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { NOW, type Now, PUBLIC_CODES, REPOSITORIES } from '../platform/tokens.js';
import { INBOX_COLUMNS } from './inbox-columns.js';
import { type InboxNotice, inWords } from './inbox-notice.js';

@Controller('v1/inbox')
export class InboxController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(PUBLIC_CODES) private readonly codes: Pick<PublicCodes, 'codeOf'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Endpoint({
    permission: 'inbox.read',
    returns: pageSchema(inboxNoticeSchema),
    summary: 'Notices to the caller, newest first unless sorted',
  })
  async list(
    @ZodQuery(inboxQuerySchema) { limit, cursor, ...filter }: z.output<typeof inboxQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<Page<InboxNotice>> {
    return this.page(actor, language, filter, { limit, cursor });
  }

  @ExportEndpoint('inbox.read', 'The notices to the caller')
  async export(
    @ZodQuery(inboxExportQuerySchema) query: z.output<typeof inboxExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'inbox',
        title: words('消息', 'Messages'),
        columns: INBOX_COLUMNS,
        query,
        page: (place) => this.page(actor, language, query, place),
      },
    );
  }

  @Post(':id/read')
  @HttpCode(204)
  @Endpoint({ permission: 'inbox.read', returns: 'nothing', summary: 'Mark a notice as read', status: 204 })
  async read(@ZodParam('id', noticeIdSchema) id: string, @Me() actor: Actor): Promise<void> {
    const found = await this.repositories.notices.markRead(actor.id, id, this.now());
    if (!found) throw new ProblemError('NOT_FOUND', 'You have no notice with this id.');
  }

  private async page(
    actor: Actor,
    language: Language,
    { unread, sort }: Omit<z.output<typeof inboxQuerySchema>, 'cursor' | 'limit'>,
    place: PageRequest,
  ): Promise<Page<InboxNotice>> {
    const page = await this.repositories.notices.inbox(actor.id, { unread, sort }, place);
    return {
      ...page,
      items: page.items.map((notice) => ({
        ...verifiable(noticeView(notice), this.codes),
        ...inWords(notice, language),
      })),
    };
  }
}
