import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseState,
  type NoticeKind,
  type Words,
  isFinal,
  owningUnit,
  shanghaiDate,
  stationOf,
  words,
} from '@xinxiu/domain';
import { COUNTY, type Notice, type Repositories } from '@xinxiu/persistence';
import type { PublicCodes } from '@xinxiu/platform';
import { type PublicProgress, type VerifiedNotice, progressPage, verifyPage } from '@xinxiu/public-pages';
import type { Request } from 'express';
import { contentHash, noticeView } from '../cases/notice-view.js';
import { timeline } from '../cases/timeline.js';
import { SharedRates } from '../http/shared-rates.js';
import { LAW, type Law, PUBLIC_CODES, REPOSITORIES } from '../platform/tokens.js';
import { maskedFirm } from './masked-firm.js';
import { fieldOf, viewOf } from './page-request.js';
import type { DrawnPage } from './public-pages.js';
import { SiteOfCounty } from './site-of-county.js';

/** What a person types in a minute. With 100 bits nobody guesses; this is against the attempt. */
const CODES_PER_MINUTE = 10;

/**
 * The pages that answer whoever has the code of a case or of a notice. The code is judged before anything is looked up, so
 * a wrong code and a number that nobody has are answered alike, in the same time.
 */
@Injectable()
export class CodePages {
  constructor(
    @Inject(SiteOfCounty) private readonly site: SiteOfCounty,
    @Inject(REPOSITORIES)
    private readonly repositories: Pick<Repositories, 'cases' | 'notices' | 'departments'>,
    @Inject(PUBLIC_CODES) private readonly codes: Pick<PublicCodes, 'isCodeOf'>,
    @Inject(SharedRates) private readonly rates: SharedRates,
    @Inject(LAW) private readonly law: Pick<Law, 'workingDays'>,
  ) {}

  async progressForm(request: Request): Promise<DrawnPage> {
    return {
      html: progressPage({ view: viewOf(request, await this.site.get()), typed: '' }),
      standing: true,
    };
  }

  async verifyForm(request: Request): Promise<DrawnPage> {
    return { html: verifyPage({ view: viewOf(request, await this.site.get()), typed: '' }), standing: true };
  }

  /** @throws ProblemError TOO_MANY_REQUESTS */
  async progress(request: Request): Promise<DrawnPage> {
    const view = viewOf(request, await this.site.get());
    const typed = fieldOf(request, 'caseNo');
    const found = this.isRight(request, 'progress', typed) ? await this.caseOf(plain(typed)) : undefined;
    if (found) return { html: progressPage({ view, typed, found }) };
    return {
      html: progressPage({ view, typed, typedCode: fieldOf(request, 'code'), isWrong: true }),
      status: 404,
    };
  }

  /** @throws ProblemError TOO_MANY_REQUESTS */
  async verify(request: Request): Promise<DrawnPage> {
    const view = viewOf(request, await this.site.get());
    const typed = fieldOf(request, 'number');
    const found = this.isRight(request, 'notice', typed) ? await this.noticeOf(plain(typed)) : undefined;
    if (found) return { html: verifyPage({ view, typed, found }) };
    return {
      html: verifyPage({ view, typed, typedCode: fieldOf(request, 'code'), isWrong: true }),
      status: 404,
    };
  }

  private isRight(request: Request, purpose: 'progress' | 'notice', typed: string): boolean {
    this.rates.take('public-code', CODES_PER_MINUTE, request.ip ?? '');
    return this.codes.isCodeOf(purpose, plain(typed), fieldOf(request, 'code'));
  }

  private async caseOf(caseNo: string): Promise<PublicProgress | undefined> {
    const stored = await this.repositories.cases.find(COUNTY, caseNo);
    if (!stored) return undefined;
    const { state } = stored;
    const course = timeline(
      undefined,
      this.law.workingDays,
      state,
      await this.repositories.cases.events(caseNo),
    );
    const before = course.findLast(({ status }) => !isFinal(status))?.status;
    const turn = isFinal(state.status) ? undefined : await this.turnOf(state);
    const { status, deadline } = state;
    return {
      caseNo,
      status,
      station: stationOf(status, state.supplement?.returnTo, before),
      endedEarly: isFinal(status) && status !== 'completed',
      ...(turn !== undefined && { turn }),
      submittedOn: shanghaiDate(Date.parse(state.submittedAt)),
      since: shanghaiDate(Date.parse(state.enteredAt)),
      ...(turn !== undefined &&
        deadline && { due: { day: deadline.due, provisional: deadline.provisional } }),
    };
  }

  private async turnOf(state: CaseState): Promise<Words | 'applicant'> {
    const unit = owningUnit(state);
    if (unit === undefined) return 'applicant';
    const found = await this.repositories.departments.find(unit);
    return found ? words(found.name, found.nameEn || found.name) : words(unit, unit);
  }

  private async noticeOf(number: string): Promise<VerifiedNotice | undefined> {
    const caseNo = number.replace(/-[^-]+-\d+$/, '');
    const notice = (await this.repositories.notices.byCase(caseNo)).find((one) => one.number === number);
    return notice && verified(notice, number);
  }
}

function verified(notice: Notice, number: string): VerifiedNotice {
  const { kind, caseNo, at, content } = notice;
  return {
    number,
    kind: kind as NoticeKind,
    on: shanghaiDate(Date.parse(at)),
    caseNo,
    addressee: maskedFirm(String(content['applicantName'] ?? '')),
    sha256: contentHash(noticeView(notice)),
  };
}

/** As numbers are written: however wide or small it was typed. */
function plain(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}
