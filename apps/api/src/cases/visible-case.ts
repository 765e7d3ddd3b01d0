import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type CaseClock, type CaseParties, forRecord, maySee } from '@xinxiu/domain';
import { COUNTY, type Repositories, type Scope, type StoredCase, caseInScope } from '@xinxiu/persistence';
import { Remembered } from '@xinxiu/platform';
import { ProblemError } from '../http/problem.error.js';
import { REPOSITORIES } from '../platform/tokens.js';
import type { CaseExecution } from './case-engine.js';

/** What never changes of a case, so that acting on it needs no look-up: whose it is and where it runs. */
export interface CaseAddress extends CaseExecution {
  readonly recordId: string;
  readonly parties: CaseParties;
  readonly clock: CaseClock;
}

const ADDRESSES = 20_000;

/** Finds a case for somebody. One that he may not see does not exist for him. */
@Injectable()
export class VisibleCase {
  private readonly addresses = new Remembered<CaseAddress>(ADDRESSES, Number.POSITIVE_INFINITY);

  constructor(@Inject(REPOSITORIES) private readonly repositories: Repositories) {}

  /** @throws ProblemError NOT_FOUND */
  async get(scope: Scope, actor: Actor, caseNo: string): Promise<StoredCase> {
    const found = await this.repositories.cases.find(scope, caseNo);
    // The scope is the query's wall, the domain's rule the second one.
    if (!found || !maySee(found.state, forRecord(actor, scope, found.state.recordId).actor))
      throw notFound(caseNo);
    return found;
  }

  /** Where a case runs, for one who may see it. @throws ProblemError NOT_FOUND */
  async address(scope: Scope, actor: Actor, caseNo: string): Promise<CaseAddress> {
    const address = await this.anyAddress(caseNo);
    if (!isFor(scope, actor, address)) throw notFound(caseNo);
    return address;
  }

  /** Whether somebody may see a case that there is. @throws ProblemError NOT_FOUND where there is none */
  async isVisible(scope: Scope, actor: Actor, caseNo: string): Promise<boolean> {
    return isFor(scope, actor, await this.anyAddress(caseNo));
  }

  private anyAddress(caseNo: string): Promise<CaseAddress> {
    return this.addresses.get(caseNo, () => this.addressOf(caseNo));
  }

  private async addressOf(caseNo: string): Promise<CaseAddress> {
    const found = await this.repositories.cases.find(COUNTY, caseNo);
    if (!found) throw notFound(caseNo);
    const { recordId, applicant, determiningDepartment, creditOffice } = found.state;
    const { workflowId, runId, clock } = found;
    const parties = { applicant, determiningDepartment, creditOffice };
    return { workflowId, runId, clock, recordId, parties };
  }
}

function isFor(scope: Scope, actor: Actor, { parties, recordId }: CaseAddress): boolean {
  return caseInScope(scope, parties, recordId) && maySee(parties, forRecord(actor, scope, recordId).actor);
}

function notFound(caseNo: string): ProblemError {
  return new ProblemError('NOT_FOUND', `You have no case ${caseNo}.`);
}
