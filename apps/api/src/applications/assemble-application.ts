import { Inject, Injectable } from '@nestjs/common';
import { type CompleteApplication, type TestClock, completeApplicationSchema } from '@xinxiu/contracts';
import {
  type Actor,
  type CaseClock,
  type CivilDate,
  type Eligibility,
  type WindowFiling,
  assessEligibility,
  checkUscc,
  legalNow,
  realClock,
  shanghaiDate,
} from '@xinxiu/domain';
import type { Application, PenaltyRecord, Repositories, Scope } from '@xinxiu/persistence';
import { factsOf } from '@xinxiu/policy';
import type { RepairApplication } from '@xinxiu/workflows';
import { ProblemError } from '../http/problem.error.js';
import { checked } from '../http/zod.pipe.js';
import { assertMayApply } from '../law/application-check.js';
import { CreditOffice } from '../people/credit-office.js';
import { demonstrationClock } from '../platform/test-clock.js';
import {
  COMMITMENT_SIGNER,
  type CommitmentSigner,
  LAW,
  type Law,
  NOW,
  type Now,
  REPOSITORIES,
  SETTINGS,
  type Settings,
} from '../platform/tokens.js';
import { OfficeAddresses } from '../staff/office-addresses.js';
import { draftContent } from './draft-content.js';
import { signedCommitment } from './signed-commitment.js';

/** As whom an application is submitted, and what is open to him. */
export interface Submitting {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly testClock: TestClock | undefined;
  /** Of one that a clerk files for somebody present. */
  readonly window?: WindowFiling;
}

/** What a case starts with, except its number. */
export interface AssembledCase {
  readonly application: Omit<RepairApplication, 'caseNo'>;
  readonly clock: CaseClock;
  /** Of the submission, ISO. */
  readonly legalTime: string;
  /** Day on which the applicant fulfilled the duties of the decision. */
  readonly fulfilledOn: CivilDate;
  /** Legal year, for the number. */
  readonly year: string;
}

/** Checks everything that the law and we ask before a case begins: afterwards nothing can be found to be missing. */
@Injectable()
export class AssembleApplication {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(CreditOffice) private readonly creditOffice: CreditOffice,
    @Inject(OfficeAddresses) private readonly addresses: OfficeAddresses,
    @Inject(LAW) private readonly law: Law,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(COMMITMENT_SIGNER) private readonly sign: CommitmentSigner,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError for the first thing that stands in the way */
  async assemble(
    draft: Application,
    { actor, scope, testClock, window }: Submitting,
  ): Promise<AssembledCase> {
    const content = completeContent(draft);
    const record = await this.repositories.records.find(scope, draft.recordId);
    if (!record) throw new ProblemError('RECORD_NOT_YOURS', 'Your organisation has no such record any more.');
    await this.assertCode(record);
    const clock = this.clockOf(record, testClock);
    const legalTime = new Date(legalNow(clock, this.now())).toISOString();
    const { class: penaltyClass, regime } = this.assertEligible(record, content, legalTime);
    // Files may have been removed since the draft named them.
    const { files = [] } = await draftContent({}, { fileIds: content.fileIds }, (ids) =>
      this.repositories.files.findMany(scope, ids),
    );
    const { determiningDepartment, creditOffice } = await this.offices(record);
    // What is mailed to the contact opens and tells the case.
    await this.addresses.assertNobody(content.contact.email, draft.uscc);
    return {
      clock,
      legalTime,
      fulfilledOn: content.fulfilledOn,
      year: legalTime.slice(0, 4),
      application: {
        applicationId: draft.id,
        recordId: record.id,
        applicant: { uscc: draft.uscc, name: draft.applicantName },
        determiningDepartment,
        creditOffice,
        penaltyClass,
        regime,
        contact: content.contact,
        locale: content.locale,
        files,
        commitment: signedCommitment(content.commitment.text, actor.id, legalTime, this.sign),
        targets: this.settings.targets,
        submittedBy: actor,
        ...(window && { window }),
      },
    };
  }

  /** Whose record it is stands in doubt again once the confirmation of its code was taken back. */
  private async assertCode({ penalty: { subjectCode } }: PenaltyRecord): Promise<void> {
    if (subjectCode === undefined || checkUscc(subjectCode).reason !== 'TYPO_OR_PILOT_CODE') return;
    const confirmed = await this.repositories.confirmedCodes.find(subjectCode);
    if (confirmed?.state === 'confirmed') return;
    throw new ProblemError(
      'CODE_UNCONFIRMED',
      `The check of ${subjectCode} is wrong and nobody vouches for it.`,
    );
  }

  private clockOf(record: PenaltyRecord, testClock: TestClock | undefined): CaseClock {
    if (testClock) return demonstrationClock(this.settings, testClock, this.now());
    return record.clock ?? realClock(this.now());
  }

  private assertEligible(
    record: PenaltyRecord,
    content: CompleteApplication,
    legalTime: string,
  ): Eligibility {
    const today = shanghaiDate(Date.parse(legalTime));
    const fulfilled = { on: content.fulfilledOn, fileIds: content.fileIds };
    if (content.fulfilledOn > today) {
      throw new ProblemError('FULFILMENT_AHEAD', `${content.fulfilledOn} is after today, ${today}.`);
    }
    const facts = factsOf(record, this.law.packs, { fulfilled, commitment: true });
    const assessed = assessEligibility(facts, today, this.law.packs.regimes);
    assertMayApply(assessed);
    assertPublic(record);
    return assessed;
  }

  private async offices(
    record: PenaltyRecord,
  ): Promise<{ determiningDepartment: string; creditOffice: string }> {
    const creditOffice = await this.creditOffice.get();
    if (record.department === '') {
      const { authority } = record.penalty;
      throw new ProblemError('DEPARTMENT_UNKNOWN', `No department of the county is "${authority}".`);
    }
    return { determiningDepartment: record.department, creditOffice: creditOffice.code };
  }
}

/** @throws ProblemError APPLICATION_INCOMPLETE with what is missing */
function completeContent({ content }: Application): CompleteApplication {
  const { files, ...rest } = content;
  const given = { ...rest, ...(files && { fileIds: files.map(({ id }) => id) }) };
  return checked(completeApplicationSchema, given, 'APPLICATION_INCOMPLETE');
}

function assertPublic({ publication }: PenaltyRecord): void {
  switch (publication.state) {
    case 'ended':
      throw new ProblemError(
        'PUBLICATION_ENDED',
        `The publication has ended (${publication.endReason ?? ''}).`,
      );
    case 'held':
      throw new ProblemError('NOT_PUBLICISED', 'The record is not publicised.');
    case 'shielded':
      throw new ProblemError('RECORD_NOT_REPAIRABLE', 'The record is shielded while another procedure runs.');
    default:
  }
}
