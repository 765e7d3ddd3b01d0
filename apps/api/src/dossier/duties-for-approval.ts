import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseClock,
  type LawOfApproval,
  type UnclosedDuties,
  assessEligibility,
  lawOfApproval,
  legalNow,
  shanghaiDate,
  unclosedObligations,
} from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories } from '@xinxiu/persistence';
import { dossier, factsOf } from '@xinxiu/policy';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** Reads ledger and law of a record for an approval that is about to be sent to its case (ADR 14, ADR 36). */
@Injectable()
export class DutiesForApproval {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * @param clock of the case @param applicant whose repair it is
   * @throws ProblemError NOT_FOUND when the record of the case is not stored, RECORD_CHANGED when it is not the applicant's
   */
  async of(recordId: string, clock: CaseClock, applicant: string): Promise<UnclosedDuties> {
    const record = await this.repositories.records.find(COUNTY, recordId);
    if (!record) throw new ProblemError('NOT_FOUND', 'The record of the case is not stored here.');
    // Nothing makes it another's while the case is open (ADR 34): what is so nevertheless is from before that held.
    if (record.penalty.subjectCode !== applicant)
      throw new ProblemError(
        'RECORD_CHANGED',
        'The record is not that of the applicant any more: his repair of it cannot be approved.',
      );
    const unclosed = unclosedObligations(dossier(record, this.law.packs).obligations);
    return {
      recordVersion: record.publication.version,
      unclosed: unclosed.map(({ kind, state }) => ({ kind, state })),
      law: this.lawOf(record, clock),
    };
  }

  private lawOf(record: PenaltyRecord, clock: CaseClock): LawOfApproval {
    const { packs } = this.law;
    const today = shanghaiDate(legalNow(clock, this.now()));
    return lawOfApproval(assessEligibility(factsOf(record, packs), today, packs.regimes));
  }
}
