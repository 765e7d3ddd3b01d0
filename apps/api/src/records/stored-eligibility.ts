import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, legalNow, shanghaiDate } from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories } from '@xinxiu/persistence';
import { commitmentIn } from '../applications/signed-commitment.js';
import { type OpenApplication, type RecordEligibility, recordEligibility } from '../law/record-law.js';
import {
  COMMITMENT_SIGNER,
  type CommitmentSigner,
  LAW,
  type Law,
  NOW,
  type Now,
  REPOSITORIES,
} from '../platform/tokens.js';

/** Whether and from when repair of a stored record may be applied for, with what an application on it has brought. */
@Injectable()
export class StoredEligibility {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(COMMITMENT_SIGNER) private readonly sign: CommitmentSigner,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @param at day that is asked about; today, by the record's clock, unless told */
  async of(record: PenaltyRecord, at: CivilDate | undefined): Promise<RecordEligibility> {
    const { clock, id } = record;
    const today = shanghaiDate(legalNow(clock, this.now()));
    return recordEligibility(record, at ?? today, this.law.packs, await this.application(id));
  }

  private async application(recordId: string): Promise<OpenApplication | undefined> {
    const open = await this.repositories.cases.openOn(recordId);
    if (!open) return undefined;
    const { caseNo, status, applicationId } = open.state;
    const application = await this.repositories.applications.find(COUNTY, applicationId);
    return { openCase: { caseNo, status }, commitment: commitmentIn(application, this.sign) === 'signed' };
  }
}
