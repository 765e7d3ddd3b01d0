import { Inject, Injectable } from '@nestjs/common';
import { type Actor, maySee } from '@xinxiu/domain';
import type { Repositories, Scope, StoredCase } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';
import { REPOSITORIES } from '../platform/tokens.js';

/** Finds a case for somebody. One that he may not see does not exist for him. */
@Injectable()
export class VisibleCase {
  constructor(@Inject(REPOSITORIES) private readonly repositories: Repositories) {}

  /** @throws ProblemError NOT_FOUND */
  async get(scope: Scope, actor: Actor, caseNo: string): Promise<StoredCase> {
    const found = await this.repositories.cases.find(scope, caseNo);
    // The scope is the query's wall, the domain's rule the second one.
    if (!found || !maySee(found.state, actor)) {
      throw new ProblemError('NOT_FOUND', `You have no case ${caseNo}.`);
    }
    return found;
  }
}
