import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  endHoldSchema,
  holdQuerySchema,
  holdSchema,
  idSchema,
  pageSchema,
  placeHoldSchema,
  holdExportQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, shanghaiDate, words } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, StoredHold } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { HOLD_COLUMNS } from './hold-columns.js';
import { Holds } from './holds.js';

/** The register of legal holds. */
@Controller('v1/holds')
export class HoldsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(Holds) private readonly holds: Holds,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Endpoint({
    permission: 'hold.read',
    returns: pageSchema(holdSchema),
    summary:
      'What may not be deleted, and why, newest first unless sorted; holds that have ended by ended=true',
  })
  list(@ZodQuery(holdQuerySchema) query: z.output<typeof holdQuerySchema>): Promise<Page<StoredHold>> {
    return this.page(query, query);
  }

  @ExportEndpoint('hold.read', 'The holds of the register')
  async export(
    @ZodQuery(holdExportQuerySchema) query: z.output<typeof holdExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'holds',
        title: words('保全登记', 'Legal holds'),
        columns: HOLD_COLUMNS,
        query,
        page: (place) => this.page(query, place),
      },
    );
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

  private page(
    { kind, subject, ended, sort }: Omit<z.output<typeof holdQuerySchema>, 'cursor' | 'limit'>,
    { limit, cursor }: PageRequest,
  ): Promise<Page<StoredHold>> {
    const filter = { kind, subject, inForce: !ended, sort };
    return this.repositories.holds.list(filter, shanghaiDate(this.now()), { limit, cursor });
  }
}
