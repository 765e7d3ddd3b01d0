import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseRules,
  type CaseState,
  actOnCase,
  foresee,
  forRecord,
  legalNow,
  maskNumbers,
  noticesFor,
  stepDeadline,
} from '@xinxiu/domain';
import { CaseMails, noticeContent, noticeNumber } from '@xinxiu/mail';
import { COUNTY, type Repositories, withDerived } from '@xinxiu/persistence';
import type { PublicCodes } from '@xinxiu/platform';
import { ProblemError } from '../http/problem.error.js';
import { rulesOfCase, verificationOf } from '../law/rules-of-case.js';
import {
  LAW,
  type Law,
  NOW,
  type Now,
  PUBLIC_CODES,
  REPOSITORIES,
  SETTINGS,
  type Settings,
} from '../platform/tokens.js';
import { ActOnCase, type WantedAction } from './act-on-case.js';
import type { Letter } from './notice-view.js';
import { refusedAction } from './refused-action.js';
import { VisibleCase } from './visible-case.js';

/**
 * The notice of an action before it is taken: the same rules make the facts, the same content and the same templates the
 * words, in the language that the applicant chose. Nothing is stored or sent.
 */
@Injectable()
export class PreviewNotice {
  private readonly mails: CaseMails;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(VisibleCase) private readonly cases: VisibleCase,
    @Inject(ActOnCase) private readonly acting: ActOnCase,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
    @Inject(PUBLIC_CODES) codes: Pick<PublicCodes, 'codeOf'>,
    @Inject(SETTINGS) { publicUrl }: Pick<Settings, 'publicUrl'>,
  ) {
    this.mails = new CaseMails(codes, publicUrl);
  }

  /**
   * @returns undefined where the applicant would be told nothing
   * @throws ProblemError as the action itself would be refused
   */
  async of(wanted: WantedAction): Promise<Letter | undefined> {
    const { state, clock } = await this.cases.get(wanted.scope, wanted.actor, wanted.caseNo);
    const { recordId } = state;
    const action = await this.acting.read(
      { ...wanted, ...forRecord(wanted.actor, wanted.scope, recordId) },
      { recordId, clock, parties: state },
    );
    const outcome = actOnCase(state, action);
    if (!outcome.ok) throw refusedAction(outcome.error, verificationOf(this.law.packs, state));
    const now = legalNow(clock, this.now());
    const { state: folded, event } = foresee(state, outcome.value, now);
    const intent = noticesFor(folded, event).find(({ to }) => to === 'applicant');
    if (!intent) return undefined;
    const told = withDerived(folded, {
      ...stepDeadline(this.rulesOf(state), this.law.workingDays, folded, now),
    });
    const content = { ...noticeContent(intent.kind, told, event) };
    const number = noticeNumber(intent, told);
    const { subject, text } = this.mails.render({
      ...(await this.recipientOf(state)),
      caseNo: state.caseNo,
      kind: intent.kind,
      ...(number !== undefined && { number }),
      // What a colleague wrote is masked as everywhere; what one types oneself is seen as it will go.
      content: wanted.action === 'approveDecision' ? maskNumbers(content) : content,
    });
    return { subject, text };
  }

  private async recipientOf({ applicationId, applicant }: CaseState) {
    const application = await this.repositories.applications.find(COUNTY, applicationId);
    const { contact, locale = 'zh-CN' } = application?.submission ?? {};
    return { recipientName: contact?.name ?? applicant.name, locale };
  }

  private rulesOf(state: CaseState): CaseRules {
    const rules = rulesOfCase(this.law.packs, state);
    if (rules) return rules;
    throw new ProblemError('UNAVAILABLE', `The policy pack of case ${state.caseNo} is not installed.`);
  }
}
