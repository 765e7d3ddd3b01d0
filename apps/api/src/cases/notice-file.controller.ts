import { Controller, Get, Inject, Res } from '@nestjs/common';
import { caseNoSchema, noticeIdSchema } from '@xinxiu/contracts';
import { type Actor, type Scope, onApplicantsSide } from '@xinxiu/domain';
import { renderNoticePage } from '@xinxiu/mail';
import type { Repositories } from '@xinxiu/persistence';
import type { PublicCodes } from '@xinxiu/platform';
import type { Response } from 'express';
import { downloadHeaders } from '../files/file-downloads.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { Me, MyScope } from '../http/request-context.js';
import { ZodParam } from '../http/zod.pipe.js';
import { NOW, type Now, PUBLIC_CODES, REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';
import { maskedAnswer } from '../privacy/masked-answer.js';
import { noticesTo } from './notice-view.js';
import { VisibleCase } from './visible-case.js';

/** A notice to take home. */
@Controller('v1/cases')
export class NoticeFileController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(VisibleCase) private readonly cases: VisibleCase,
    @Inject(PUBLIC_CODES) private readonly codes: Pick<PublicCodes, 'codeOf'>,
    @Inject(NOW) private readonly now: Now,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  @Get(':caseNo/notices/:id/file')
  @Endpoint({
    permission: 'case.read',
    returns: 'file',
    summary: 'Download a notice of a case as a page of HTML, with the code that verifies it',
  })
  async file(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @ZodParam('id', noticeIdSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res() response: Response,
  ): Promise<void> {
    await this.cases.get(scope, actor, caseNo);
    const all = noticesTo(actor, await this.repositories.notices.byCase(caseNo));
    const notice = all.find((one) => one.id === id);
    if (!notice) throw new ProblemError('NOT_FOUND', 'You have no notice with this id.');
    if (onApplicantsSide(actor)) await this.repositories.notices.markCollected(notice, this.now());
    const { number, kind } = notice;
    const verification = number === undefined ? undefined : this.verificationOf(number);
    const shown = maskedAnswer(notice);
    response
      .set(downloadHeaders(`${number ?? `${caseNo}-${kind}`}.html`, 'text/html; charset=utf-8'))
      .send(renderNoticePage(shown, verification));
  }

  private verificationOf(number: string) {
    return { code: this.codes.codeOf('notice', number), page: `${this.settings.publicUrl}/verify` };
  }
}
