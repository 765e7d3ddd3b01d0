import { Inject, Injectable } from '@nestjs/common';
import { type RecordFact, changesSubject } from '@xinxiu/domain';
import type { AccountNotice } from '@xinxiu/mail';
import type { PenaltyRecord, Repositories } from '@xinxiu/persistence';
import { AccountNotices } from '../accounts/account-notices.js';
import { REPOSITORIES } from '../platform/tokens.js';

/** Tells whose a record was, and whose it is now, that it was corrected; neither learns who the other is. */
@Injectable()
export class TellChangedSubject {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
  ) {}

  /** May be repeated: the same fact tells nobody twice. */
  async tell({ penalty }: PenaltyRecord, fact: RecordFact): Promise<void> {
    if (fact.type !== 'penalty-corrected' || !changesSubject(fact)) return;
    const { before, after, id: cause } = fact;
    const record = `${penalty.decisionNumber}；${penalty.authority}`;
    await this.tellAll(before.subjectCode, { kind: 'record-no-longer-own', cause, content: { record } });
    await this.tellAll(after.subjectCode, { kind: 'record-now-own', cause, content: { record } });
  }

  private async tellAll(uscc: string | undefined, notice: Omit<AccountNotice, 'to'>): Promise<void> {
    const people = uscc ? await this.repositories.people.ofOrganisation(uscc) : [];
    for (const to of people) await this.notices.write({ ...notice, to });
  }
}
