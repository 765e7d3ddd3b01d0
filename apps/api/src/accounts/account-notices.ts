import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type AccountNotice, accountNoticeRow } from '@xinxiu/mail';
import type { Person, Repositories } from '@xinxiu/persistence';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** Writes mails about accounts as rows; a worker sends them, as it does the notices of cases. */
@Injectable()
export class AccountNotices {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Tells a person by mail what was changed of his account or of the ways into it (ASVS 6.3.7). */
  tell(to: Person, kind: AccountNotice['kind'], content: AccountNotice['content'] = {}): Promise<void> {
    const { username } = to;
    return this.write({ kind, cause: randomUUID(), to, content: { username, ...content } });
  }

  async write(notice: AccountNotice): Promise<void> {
    const now = this.now();
    const row = accountNoticeRow(notice, new Date(now).toISOString());
    await this.repositories.notices.insertMany([row], now);
  }
}
