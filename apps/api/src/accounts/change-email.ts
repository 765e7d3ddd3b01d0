import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@xinxiu/domain';
import { type Person, type Repositories, actorOf } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import type { Caller } from '../http/request-context.js';
import { EndAccess } from '../people/end-access.js';
import { ownAccount } from '../people/known-person.js';
import { SignIn } from '../people/sign-in.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { AccountNotices } from './account-notices.js';
import { OneTimeLinks } from './one-time-links.js';
import { OnePerson } from '../staff/one-person.js';
import { shortAddress } from './short-address.js';

const LIFE = { minutes: 60 };

/** Changes the address of one's account: asked for with the password, done with the code that went to the new address. */
@Injectable()
export class ChangeEmail {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(OneTimeLinks) private readonly links: OneTimeLinks,
    @Inject(EndAccess) private readonly access: EndAccess,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS */
  async ask(actor: Actor, email: string, password: string, address: string): Promise<void> {
    const person = await this.signIn.checkAgain(actor.id, password, address);
    await this.links.mail({
      purpose: 'email-change',
      subject: person.id,
      to: { ...person, email },
      life: LIFE,
      page: 'account/email',
      content: { username: person.username },
    });
    await this.audit.done(actor, 'email-change-asked', person.id);
  }

  /** The old address is told, and every other session and token ends. @throws ProblemError CODE_INVALID */
  async confirm(caller: Caller, code: string): Promise<Person> {
    const { subject, email } = await this.links.look('email-change', code);
    if (subject !== caller.actor.id) {
      throw new ProblemError('CODE_INVALID', 'The code was mailed for another account.');
    }
    await this.links.take('email-change', code);
    const person = await ownAccount(this.repositories.people, caller.actor.id);
    await this.repositories.people.setEmail(person.id, email);
    await this.access.allOf(person, caller.credentialId);
    // A code for a new password that went to the old address is worth nothing any more.
    await this.repositories.oneTimeLinks.withdrawAll(person.id);
    await this.one.of({ ...person, email }, actorOf(person));
    await this.audit.done(actorOf(person), 'email-changed', person.id);
    await this.notices.tell(person, 'email-changed', { newEmail: shortAddress(email) });
    return { ...person, email };
  }
}
