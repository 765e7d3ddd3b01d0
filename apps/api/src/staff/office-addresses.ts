import { Inject, Injectable } from '@nestjs/common';
import { mailboxOf } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { OnePerson } from './one-person.js';

/**
 * Mailboxes that people of the county read: those of its departments and of its officials. Whoever reads one recovers the
 * account that has it, confirms what is mailed to it and is told what the other side is told (ADR 38).
 */
@Injectable()
export class OfficeAddresses {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'departments'>,
    @Inject(OnePerson) private readonly one: Pick<OnePerson, 'officialsOf'>,
  ) {}

  /**
   * Not that of a department: nobody knows which of its people reads it, so none of them could keep out.
   * @throws ProblemError ADDRESS_OF_OFFICIAL
   */
  async assertNone(email: string): Promise<void> {
    const mailbox = mailboxOf(email);
    if (mailbox === '') return;
    const all = await this.repositories.departments.all();
    const department = all.find((one) => mailboxOf(one.email) === mailbox);
    if (department)
      throw new ProblemError('ADDRESS_OF_OFFICIAL', `The address is that of ${department.name}.`);
  }

  /**
   * Nor that of an official, unless he keeps out of the business anyhow.
   * @param uscc of a business from which its officials may be recused @throws ProblemError ADDRESS_OF_OFFICIAL
   */
  async assertNobody(email: string, uscc?: string): Promise<void> {
    await this.assertNone(email);
    const officials = await this.one.officialsOf(email);
    if (officials.some(({ recusedFrom = [] }) => uscc === undefined || !recusedFrom.includes(uscc)))
      throw new ProblemError('ADDRESS_OF_OFFICIAL', 'The address is that of an official of the county.');
  }
}
