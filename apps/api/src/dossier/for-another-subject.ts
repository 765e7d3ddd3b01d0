import { Inject, Injectable } from '@nestjs/common';
import { type RecordChange, changesSubject, endedByRepair } from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories } from '@xinxiu/persistence';
import { CaseEngine } from '../cases/case-engine.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** Longer than an application that began may take to open its case, ms: what is older and has none was cut off. */
export const OPENING_MS = 60_000;

/**
 * Asks whether a record may become somebody else's. A case is about the record of who filed it: while one is open, or just
 * being opened, nothing makes the record another's; nor what he repaired, which would be repaired for who never did.
 */
@Injectable()
export class ForAnotherSubject {
  constructor(
    @Inject(REPOSITORIES)
    private readonly repositories: Pick<Repositories, 'applying' | 'applications' | 'cases'>,
    @Inject(CaseEngine) private readonly engine: Pick<CaseEngine, 'isOpen'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * To be asked after the record was read that is written by its version.
   * @returns the number of applications by which the record is to be written; undefined where its subject stays
   * @throws ProblemError RECORD_REPAIRED, RECORD_IN_CASE with the number of the case, RECORD_CHANGED while one is being opened
   */
  async assertMayBe(
    { id: recordId, publication }: PenaltyRecord,
    change: RecordChange,
  ): Promise<number | undefined> {
    if (!changesSubject(change)) return undefined;
    if (endedByRepair(publication)) {
      throw new ProblemError(
        'RECORD_REPAIRED',
        'The publication of this record ended by a repair of its present subject, which is not that of another.',
      );
    }
    // Before the cases: an application that is found no more among the opening ones has its case in the store.
    const { opening, since, count } = await this.repositories.applying.on(recordId);
    const cases = await this.repositories.cases.ofRecord(COUNTY, recordId);
    const caseNo = (await this.repositories.cases.openOn(recordId))?.state.caseNo;
    const open = caseNo ?? (await this.caseThatOpens(recordId));
    if (open !== undefined) {
      throw new ProblemError(
        'RECORD_IN_CASE',
        `Case ${open} is open on this record, which the change would make that of another subject.`,
        { caseNo: open },
      );
    }
    const filed = new Set(cases.map(({ state }) => state.applicationId));
    if (opening.some((id) => !filed.has(id))) await this.assertCutOff(recordId, since);
    return count;
  }

  /** Whoever was cut off may have told the engine before, and then the case is stored once a worker is there. */
  private async assertCutOff(recordId: string, since: number): Promise<void> {
    const left = since + OPENING_MS - this.now();
    if (left <= 0 && !(await this.engine.isOpen(recordId))) return;
    throw new ProblemError(
      'RECORD_CHANGED',
      'An application for this record is just being submitted. Try again in a minute.',
      { retryAfter: Math.max(1, Math.ceil(left / 1000)) },
    );
  }

  /** An application has its number a moment before the case can be found by it. */
  private async caseThatOpens(recordId: string): Promise<string | undefined> {
    const { applications, cases } = this.repositories;
    const submitted = { state: 'submitted', recordId } as const;
    const { items } = await applications.list(COUNTY, submitted, '-updatedAt', { limit: 1 });
    const caseNo = items[0]?.caseNo;
    return caseNo !== undefined && !(await cases.find(COUNTY, caseNo)) ? caseNo : undefined;
  }
}
