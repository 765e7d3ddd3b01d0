import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type CaseState,
  type CaseStatus,
  legalNow,
  onApplicantsSide,
  shanghaiDate,
} from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories, type StoredCase } from '@xinxiu/persistence';
import { commitmentIn } from '../applications/signed-commitment.js';
import { recordEligibility } from '../law/record-law.js';
import { verificationOf } from '../law/rules-of-case.js';
import { type KnownForVerification, type ShownCondition, shownCondition } from '../law/verification-view.js';
import {
  COMMITMENT_SIGNER,
  type CommitmentSigner,
  LAW,
  type Law,
  NOW,
  type Now,
  REPOSITORIES,
} from '../platform/tokens.js';

/** Until a decision is made the record stands as it was applied for; afterwards an answer would speak of another one. */
const UNDECIDED: ReadonlySet<CaseStatus> = new Set([
  'submitted',
  'supplement-required',
  'under-verification',
  'under-review',
]);

/**
 * The checklist of a case as the pack of its submission words it; for the offices, who answer it, with what the system can
 * answer today.
 */
@Injectable()
export class CaseChecklist {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(COMMITMENT_SIGNER) private readonly sign: CommitmentSigner,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async of(
    { state, clock }: Pick<StoredCase, 'state' | 'clock'>,
    record: PenaltyRecord | undefined,
    reader: Pick<Actor, 'role'>,
  ): Promise<ShownCondition[]> {
    const rules = verificationOf(this.law.packs, state);
    if (rules.length === 0) return [];
    const today = shanghaiDate(legalNow(clock, this.now()));
    const isComputed = UNDECIDED.has(state.status) && !onApplicantsSide(reader);
    const known = record && isComputed ? await this.known(state, record, today) : undefined;
    return rules.map((rule) => shownCondition(rule, known));
  }

  private async known(
    { applicationId }: CaseState,
    record: PenaltyRecord,
    today: KnownForVerification['eligibility']['at'],
  ): Promise<KnownForVerification> {
    const application = await this.repositories.applications.find(COUNTY, applicationId);
    return {
      eligibility: recordEligibility(record, today, this.law.packs),
      commitment: commitmentIn(application, this.sign),
    };
  }
}
