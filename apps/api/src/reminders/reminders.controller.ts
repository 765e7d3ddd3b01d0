import { Controller, Get, Inject } from '@nestjs/common';
import {
  type ForeseenReminder,
  foreseenQuerySchema,
  foreseenReminderSchema,
  listSchema,
} from '@xinxiu/contracts';
import type { Scope } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { MyScope } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { ForeseenReminders } from './foreseen-reminders.js';

/** Reminders and escalations before they go: of his own department for its leader, of all for who oversees the county. */
@Controller('v1/reminders')
export class RemindersController {
  constructor(@Inject(ForeseenReminders) private readonly foreseen: ForeseenReminders) {}

  @Get('foreseen')
  @Endpoint({
    permission: 'reminder.read',
    returns: listSchema(foreseenReminderSchema),
    summary:
      'Reminders and escalations that go on a day to come unless somebody acts before; tomorrow unless asked',
  })
  async list(
    @ZodQuery(foreseenQuerySchema) { ahead }: z.output<typeof foreseenQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<{ items: ForeseenReminder[] }> {
    return { items: await this.foreseen.on(ahead, scope) };
  }
}
