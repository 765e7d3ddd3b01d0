import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  endHoldSchema,
  holdQuerySchema,
  holdSchema,
  idSchema,
  pageSchema,
  placeHoldSchema,
} from '@xinxiu/contracts';
import { type Actor, shanghaiDate } from '@xinxiu/domain';
import type { Page, Repositories, StoredHold } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { Holds } from './holds.js';

/** The register of legal holds. */
@Controller('v1/holds')
export class HoldsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Holds) private readonly holds: Holds,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Endpoint({
    permission: 'hold.read',
    returns: pageSchema(holdSchema),
    summary: 'What may not be deleted, and why, newest first; holds that have ended by ended=true',
  })
  list(@ZodQuery(holdQuerySchema) query: z.output<typeof holdQuerySchema>): Promise<Page<StoredHold>> {
    const { kind, subject, ended, limit, cursor } = query;
    const filter = { kind, subject, inForce: !ended };
    return this.repositories.holds.list(filter, shanghaiDate(this.now()), { limit, cursor });
  }

  @Post()
  @Endpoint({
    permission: 'hold.place',
    returns: holdSchema,
    status: 201,
    summary: 'Place a hold on a case, a record or an organisation: nothing about it is deleted',
    once: true,
    problems: ['NOT_FOUND', 'HOLD_STANDING'],
  })
  place(
    @ZodBody(placeHoldSchema) body: z.output<typeof placeHoldSchema>,
    @Me() actor: Actor,
  ): Promise<StoredHold> {
    return this.holds.place(body, actor);
  }

  @Post(':number/end')
  @HttpCode(200)
  @Endpoint({
    permission: 'hold.place',
    returns: holdSchema,
    summary: 'End a hold, with the reason; its terms go on as if it had not been',
    once: true,
    problems: ['NOT_FOUND', 'HOLD_STANDING'],
  })
  end(
    @ZodParam('number', idSchema) number: string,
    @ZodBody(endHoldSchema) { reason }: z.output<typeof endHoldSchema>,
    @Me() actor: Actor,
  ): Promise<StoredHold> {
    return this.holds.end(number, reason, actor);
  }
}
