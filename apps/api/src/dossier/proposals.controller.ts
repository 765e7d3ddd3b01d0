import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  confirmChangeSchema,
  idSchema,
  officeRecordSchema,
  pageSchema,
  pageQuerySchema,
  refuseChangeSchema,
} from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import type { Page, Repositories, Scope } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { type ApiRequest, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { type OfficeRecordView, officeRecordView } from '../records/record-view.js';
import { SettleChange } from './settle-change.js';

const PROBLEMS = ['NOT_YOURS', 'RECUSED', 'NO_PROPOSAL', 'RECORD_CHANGED'] as const;

/** Changes of records that one person has proposed and that a second one confirms or refuses (ADR 34). */
@Controller('v1/records')
export class ProposalsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SettleChange) private readonly changes: SettleChange,
  ) {}

  @Get('proposed')
  @Endpoint({
    permission: 'record-change.read',
    returns: pageSchema(officeRecordSchema),
    summary: 'Records of which a change waits for a second person, and what it would change',
  })
  async proposed(
    @ZodQuery(pageQuerySchema) query: z.output<typeof pageQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Page<OfficeRecordView>> {
    const page = await this.repositories.records.proposed(scope, query);
    return { ...page, items: page.items.map((record) => officeRecordView(record, actor)) };
  }

  @Post(':id/proposal/confirmation')
  @HttpCode(200)
  @Endpoint({
    permission: 'record-change.settle',
    returns: officeRecordSchema,
    summary: 'Confirm as a second person what somebody of the same department has proposed: it takes effect',
    once: true,
    problems: [...PROBLEMS, 'SAME_PERSON', 'PROPOSAL_VOID', 'RECORD_IN_CASE', 'RECORD_REPAIRED'],
  })
  async confirm(
    @ZodParam('id', idSchema) recordId: string,
    @ZodBody(confirmChangeSchema) { expectedVersion }: z.output<typeof confirmChangeSchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<OfficeRecordView> {
    const cause = request.get('idempotency-key');
    const verdict = { recordId, expectedVersion, verdict: 'confirm', reason: '', cause } as const;
    return officeRecordView(await this.changes.settle(verdict, actor, scope), actor);
  }

  @Post(':id/proposal/refusal')
  @HttpCode(200)
  @Endpoint({
    permission: 'record-change.settle',
    returns: officeRecordSchema,
    summary:
      'Refuse a proposed change with the reason, take back the own one, or clear away one that is void',
    once: true,
    problems: PROBLEMS,
  })
  async refuse(
    @ZodParam('id', idSchema) recordId: string,
    @ZodBody(refuseChangeSchema) { expectedVersion, reason }: z.output<typeof refuseChangeSchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<OfficeRecordView> {
    const cause = request.get('idempotency-key');
    const verdict = { recordId, expectedVersion, verdict: 'refuse', reason, cause } as const;
    return officeRecordView(await this.changes.settle(verdict, actor, scope), actor);
  }
}
