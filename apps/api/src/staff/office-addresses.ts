import { Inject, Injectable } from '@nestjs/common';
import { mailboxOf } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';
import { REPOSITORIES } from '../platform/tokens.js';

/**
 * Mailboxes of the county's departments, which their officials read: whoever reads one recovers the account that has it and
 * confirms what is mailed to it. So none of them is the address of a business or of an agent (ADR 38).
 */
@Injectable()
export class OfficeAddresses {
  constructor(@Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'departments'>) {}

  /** @throws ProblemError ADDRESS_OF_OFFICIAL */
  async assertNone(email: string): Promise<void> {
    const mailbox = mailboxOf(email);
    if (mailbox === '') return;
    const all = await this.repositories.departments.all();
    const department = all.find((one) => mailboxOf(one.email) === mailbox);
    if (department)
      throw new ProblemError('ADDRESS_OF_OFFICIAL', `The address is that of ${department.name}.`);
  }
}
