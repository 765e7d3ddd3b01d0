import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { inboxQuerySchema, noticeIdSchema, noticeSchema, pageSchema } from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import type { Page, Repositories } from '@xinxiu/persistence';
import type { z } from 'zod';
import { type NoticeView, noticeView } from '../cases/notice-view.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { Me } from '../http/request-context.js';
import { ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';

@Controller('v1/inbox')
export class InboxController {
  constructor(@Inject(REPOSITORIES) private readonly repositories: Repositories) {}

  @Get()
  @Endpoint({
    permission: 'inbox.read',
    returns: pageSchema(noticeSchema),
    summary: 'Notices to the caller, newest first',
  })
  async list(
    @ZodQuery(inboxQuerySchema) { unread, limit, cursor }: z.output<typeof inboxQuerySchema>,
    @Me() actor: Actor,
  ): Promise<Page<NoticeView>> {
    const page = await this.repositories.notices.inbox(actor.id, { unread }, { limit, cursor });
    return { ...page, items: page.items.map(noticeView) };
  }

  @Post(':id/read')
  @HttpCode(204)
  @Endpoint({ permission: 'inbox.read', returns: 'nothing', summary: 'Mark a notice as read', status: 204 })
  async read(@ZodParam('id', noticeIdSchema) id: string, @Me() actor: Actor): Promise<void> {
    const found = await this.repositories.notices.markRead(actor.id, id);
    if (!found) throw new ProblemError('NOT_FOUND', 'You have no notice with this id.');
  }
}
