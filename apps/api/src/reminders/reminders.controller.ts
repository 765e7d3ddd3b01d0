import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  type ForeseenReminder,
  foreseenExportQuerySchema,
  foreseenQuerySchema,
  foreseenReminderSchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { Page, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { FORESEEN_COLUMNS } from './foreseen-columns.js';
import { ForeseenReminders } from './foreseen-reminders.js';

/** Reminders and escalations before they go: of his own department for its people, of all for who oversees the county. */
@Controller('v1/reminders/foreseen')
export class RemindersController {
  constructor(
    @Inject(ForeseenReminders) private readonly foreseen: ForeseenReminders,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Endpoint({
    permission: 'reminder.read',
    returns: pageSchema(foreseenReminderSchema),
    summary:
      'Reminders and escalations that go on a day to come unless somebody acts before; tomorrow unless asked',
  })
  list(
    @ZodQuery(foreseenQuerySchema) query: z.output<typeof foreseenQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Page<ForeseenReminder>> {
    return this.foreseen.page(query, { actor, scope }, query);
  }

  @ExportEndpoint('reminder.read', 'The reminders of the list')
  async export(
    @ZodQuery(foreseenExportQuerySchema) query: z.output<typeof foreseenExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'reminders-foreseen',
        title: words('催办预览', 'Reminders to come'),
        columns: FORESEEN_COLUMNS,
        query,
        page: (place) => this.foreseen.page(query, { actor, scope }, place),
      },
    );
  }
}
