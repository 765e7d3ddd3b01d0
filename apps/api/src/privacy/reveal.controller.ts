import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import {
  caseNoSchema,
  idSchema,
  revealCaseSchema,
  revealHeldRowSchema,
  revealRecordSchema,
  revealedSchema,
} from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import { COUNTY, type Repositories, type Scope } from '@xinxiu/persistence';
import type { z } from 'zod';
import { VisibleCase } from '../cases/visible-case.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { Reveal, type Revealed } from './reveal.js';

const REVEALED = 'to who asks for one value with a reason, after it is audited: that is the act of revealing';

/** Masked everywhere else: here an official sees one value in full, for a reason that its owner may read. */
@Controller('v1')
export class RevealController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(VisibleCase) private readonly cases: VisibleCase,
    @Inject(Reveal) private readonly reveal: Reveal,
  ) {}

  @Post('records/:id/reveal')
  @HttpCode(200)
  @Endpoint({
    permission: 'personal-data.reveal',
    returns: revealedSchema,
    showsNumbers: REVEALED,
    summary:
      'See an identity number of a record in full; audited with the reason, and told to whom it concerns',
    problems: ['RECUSED'],
  })
  async ofRecord(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(revealRecordSchema) { field, reason }: z.output<typeof revealRecordSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Revealed> {
    const record = await this.repositories.records.find(scope, id);
    if (!record) throw new ProblemError('NOT_FOUND', 'No record that concerns you has this id.');
    const { penalty } = record;
    const place = { subject: id, about: penalty.subjectCode ?? '', field, reason };
    return this.reveal.show(actor, place, penalty[field]);
  }

  @Post('cases/:caseNo/reveal')
  @HttpCode(200)
  @Endpoint({
    permission: 'personal-data.reveal',
    returns: revealedSchema,
    showsNumbers: REVEALED,
    summary:
      'See the telephone of an applicant in full; audited with the reason, and told to whom it concerns',
    problems: ['RECUSED'],
  })
  async ofCase(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @ZodBody(revealCaseSchema) { field, reason }: z.output<typeof revealCaseSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Revealed> {
    const { state } = await this.cases.get(scope, actor, caseNo);
    const application = await this.repositories.applications.find(COUNTY, state.applicationId);
    const place = { subject: caseNo, about: state.applicant.uscc, field, reason };
    return this.reveal.show(actor, place, application?.submission?.contact.phone);
  }

  @Post('held-rows/:id/reveal')
  @HttpCode(200)
  @Endpoint({
    permission: 'held-row.reveal',
    returns: revealedSchema,
    showsNumbers: REVEALED,
    summary: 'See a cell of a held row in full, by its header; audited with the reason',
    problems: ['RECUSED'],
  })
  async ofHeldRow(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(revealHeldRowSchema) { field, reason }: z.output<typeof revealHeldRowSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Revealed> {
    const row = await this.repositories.heldRows.find(scope, id);
    if (!row) throw new ProblemError('NOT_FOUND', 'No row is held under this id.');
    const place = { subject: id, about: row.partial.subjectCode ?? '', field, reason };
    return this.reveal.show(actor, place, row.cells.find(({ header }) => header === field)?.value);
  }
}
