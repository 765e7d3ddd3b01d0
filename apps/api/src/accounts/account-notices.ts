import { Inject, Injectable } from '@nestjs/common';
import { type AccountNotice, accountNoticeRow } from '@xinxiu/mail';
import type { Repositories } from '@xinxiu/persistence';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** Writes mails about accounts as rows; a worker sends them, as it does the notices of cases. */
@Injectable()
export class AccountNotices {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async write(notice: AccountNotice): Promise<void> {
    const now = this.now();
    const row = accountNoticeRow(notice, new Date(now).toISOString());
    await this.repositories.notices.insertMany([row], now);
  }
}
