import { Inject, Injectable } from '@nestjs/common';
import type { Department, Repositories } from '@xinxiu/persistence';
import { Remembered } from '@xinxiu/platform';
import { ProblemError } from '../http/problem.error.js';
import { REPOSITORIES } from '../platform/tokens.js';

/** A county has one and keeps it. */
const REMEMBERED_MS = 60_000;

/** The county's credit office (信用办). */
@Injectable()
export class CreditOffice {
  private readonly known = new Remembered<Department>(1, REMEMBERED_MS);

  constructor(@Inject(REPOSITORIES) private readonly repositories: Repositories) {}

  /** @throws ProblemError DEPARTMENT_UNKNOWN as long as there is none */
  get(): Promise<Department> {
    return this.known.get('credit-office', async () => {
      const office = await this.repositories.departments.creditOffice();
      if (!office) throw new ProblemError('DEPARTMENT_UNKNOWN', 'The county has no credit office yet.');
      return office;
    });
  }
}
