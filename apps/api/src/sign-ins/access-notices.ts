import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountNotice } from '@xinxiu/mail';
import type { Person } from '@xinxiu/persistence';
import { AccountNotices } from '../accounts/account-notices.js';

/** Tells a person by mail what was changed of the ways into his account (ASVS 6.3.7). */
@Injectable()
export class AccessNotices {
  constructor(@Inject(AccountNotices) private readonly notices: AccountNotices) {}

  tell(to: Person, kind: AccountNotice['kind'], content: AccountNotice['content'] = {}): Promise<void> {
    const { username } = to;
    return this.notices.write({ kind, cause: randomUUID(), to, content: { username, ...content } });
  }
}
