import { Inject, Injectable } from '@nestjs/common';
import { type UnclosedDuties, unclosedObligations } from '@xinxiu/domain';
import { COUNTY, type Repositories } from '@xinxiu/persistence';
import { dossier } from '@xinxiu/policy';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, REPOSITORIES } from '../platform/tokens.js';

/** Reads the ledger of a record for an approval that is about to be sent to its case (ADR 14). */
@Injectable()
export class DutiesForApproval {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** @throws ProblemError NOT_FOUND when the record of the case is not stored */
  async of(recordId: string): Promise<UnclosedDuties> {
    const record = await this.repositories.records.find(COUNTY, recordId);
    if (!record) throw new ProblemError('NOT_FOUND', 'The record of the case is not stored here.');
    const unclosed = unclosedObligations(dossier(record, this.law.packs).obligations);
    return {
      recordVersion: record.publication.version,
      unclosed: unclosed.map(({ kind, state }) => ({ kind, state })),
    };
  }
}
