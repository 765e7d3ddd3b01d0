import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  determineClassSchema,
  determineFieldSchema,
  idSchema,
  officeRecordSchema,
  pageSchema,
  pageQuerySchema,
  unclassifiedRecordSchema,
} from '@xinxiu/contracts';
import {
  type Actor,
  type UndecidedReason,
  assessEligibility,
  legalNow,
  openReasons,
  shanghaiDate,
} from '@xinxiu/domain';
import type { Page, PenaltyRecord, Repositories, Scope } from '@xinxiu/persistence';
import { factsOf } from '@xinxiu/policy';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { type ApiRequest, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import {
  type OfficeRecordView,
  type RecordView,
  officeRecordView,
  recordView,
} from '../records/record-view.js';
import { ActOnRecord } from './act-on-record.js';

/** A record whose class a person has to decide, and what the rules stumble over. */
export interface UnclassifiedRecord extends RecordView {
  readonly reasons: readonly UndecidedReason[];
}

/** What a person decides of a record where the format or the rules say nothing: its field and its class. */
@Controller('v1/records')
export class ClassificationController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ActOnRecord) private readonly acts: ActOnRecord,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get('unclassified')
  @Endpoint({
    permission: 'classification.read',
    returns: pageSchema(unclassifiedRecordSchema),
    summary: 'Records whose class no rule decides and no person yet, with the reasons',
  })
  async unclassified(
    @ZodQuery(pageQuerySchema) query: z.output<typeof pageQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Page<UnclassifiedRecord>> {
    const page = await this.repositories.records.unclassified(scope, query);
    const items = page.items.map((record) => ({
      ...recordView(record, actor),
      reasons: this.reasons(record),
    }));
    return { ...page, items };
  }

  @Post(':id/classification')
  @HttpCode(200)
  @Endpoint({
    permission: 'classification.determine',
    returns: officeRecordSchema,
    summary:
      'Decide the class that the rules cannot, with the ground; a later decision corrects it. What lowers the class or ends the publication sooner is proposed',
    once: true,
    problems: ['NOT_YOURS', 'CLASS_BY_RULE', 'RECORD_CHANGED', 'PROPOSAL_PENDING'],
  })
  async classify(
    @ZodParam('id', idSchema) recordId: string,
    @ZodBody(determineClassSchema) { expectedVersion, ...body }: z.output<typeof determineClassSchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<OfficeRecordView> {
    const act = { type: 'class-determined', ...body } as const;
    const cause = request.get('idempotency-key');
    return officeRecordView(
      await this.acts.act({ recordId, expectedVersion, act, cause }, actor, scope),
      actor,
    );
  }

  @Post(':id/field')
  @HttpCode(200)
  @Endpoint({
    permission: 'classification.determine',
    returns: officeRecordSchema,
    summary:
      'Decide the field of a record, with the ground; it outweighs source and rules. What lowers the class or ends the publication sooner is proposed',
    once: true,
    problems: ['NOT_YOURS', 'FIELD_UNKNOWN', 'RECORD_CHANGED', 'PROPOSAL_PENDING'],
  })
  async determineField(
    @ZodParam('id', idSchema) recordId: string,
    @ZodBody(determineFieldSchema) { expectedVersion, ...body }: z.output<typeof determineFieldSchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<OfficeRecordView> {
    const act = { type: 'field-determined', ...body } as const;
    const cause = request.get('idempotency-key');
    return officeRecordView(
      await this.acts.act({ recordId, expectedVersion, act, cause }, actor, scope),
      actor,
    );
  }

  private reasons(record: PenaltyRecord): readonly UndecidedReason[] {
    const { packs } = this.law;
    const today = shanghaiDate(legalNow(record.clock, this.now()));
    return openReasons(assessEligibility(factsOf(record, packs), today, packs.regimes));
  }
}
