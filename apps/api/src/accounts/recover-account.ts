import { Inject, Injectable } from '@nestjs/common';
import { type Repositories, actorOf } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { Gate } from '../http/gate.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { countMail } from './mails-per-hour.js';
import { OneTimeLinks } from './one-time-links.js';

const LIFE = { minutes: 30 };
/** Mails that anybody may cause for an account within an hour. */
const MOST_MAILS = 3;

/** Mails a code for a new password to whom an account belongs; who asks learns nothing. */
@Injectable()
export class RecoverAccount {
  /** One at a time per account: a storm of questions is counted one after the other. */
  private readonly oneByOne = new Gate(1, 10_000);

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(OneTimeLinks) private readonly links: OneTimeLinks,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  ask(username: string): Promise<void> {
    const key = `recovery:${username.toLowerCase()}`;
    return this.oneByOne.run(key, () => this.asked(username, key));
  }

  private async asked(username: string, key: string): Promise<void> {
    const { people, attempts } = this.repositories;
    const found = await people.findForSignIn(username);
    const isTooMany = await countMail(attempts, { key, most: MOST_MAILS, now: this.now() });
    if (!found?.person.active || isTooMany !== undefined) return;
    const { person } = found;
    await this.links.mail({
      purpose: 'recovery',
      subject: person.id,
      to: person,
      life: LIFE,
      page: 'account/recovery',
      content: { username },
    });
    await this.audit.done(actorOf(person), 'recovery-asked', person.id);
  }
}
