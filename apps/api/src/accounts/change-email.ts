import { Inject, Injectable } from '@nestjs/common';
import { type Actor, mailboxOf, onApplicantsSide } from '@xinxiu/domain';
import { type Person, type Repositories, actorOf } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import type { Caller } from '../http/request-context.js';
import { EndAccess } from '../people/end-access.js';
import { ownAccount } from '../people/known-person.js';
import { SignIn } from '../people/sign-in.js';
import { AccountNotices } from './account-notices.js';
import { OneTimeLinks } from './one-time-links.js';
import { OfficeAddresses } from '../staff/office-addresses.js';
import { OnePerson } from '../staff/one-person.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { countMail } from './mails-per-hour.js';
import { shortAddress } from './short-address.js';

const LIFE = { minutes: 60 };
/** Codes that one account may have mailed within an hour, and that anybody may have mailed to one mailbox. */
const MOST_MAILS = 5;

/** Changes the address of one's account: asked for with the password, done with the code that went to the new address. */
@Injectable()
export class ChangeEmail {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(OneTimeLinks) private readonly links: OneTimeLinks,
    @Inject(EndAccess) private readonly access: EndAccess,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(OfficeAddresses) private readonly offices: OfficeAddresses,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS, ADDRESS_OF_OFFICIAL, TOO_MANY_REQUESTS */
  async ask(actor: Actor, email: string, password: string, address: string): Promise<void> {
    const person = await this.signIn.checkAgain(actor.id, password, address);
    await this.assertAddress(person, email);
    await this.countMails(person.id, email);
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

  /** The old address is told, and every other session and token ends. @throws ProblemError CODE_INVALID, ADDRESS_OF_OFFICIAL */
  async confirm(caller: Caller, code: string): Promise<Person> {
    const { subject, email } = await this.links.look('email-change', code);
    if (subject !== caller.actor.id) {
      throw new ProblemError('CODE_INVALID', 'The code was mailed for another account.');
    }
    const person = await ownAccount(this.repositories.people, caller.actor.id);
    await this.assertAddress(person, email);
    await this.links.take('email-change', code);
    await this.repositories.people.setEmail(person.id, email);
    await this.access.allOf(person, caller.credentialId);
    // A code for a new password that went to the old address is worth nothing any more.
    await this.repositories.oneTimeLinks.withdrawAll(person.id);
    await this.one.of({ ...person, email }, actorOf(person));
    await this.audit.done(actorOf(person), 'email-changed', person.id);
    await this.notices.tell(person, 'email-changed', { newEmail: shortAddress(email) });
    return { ...person, email };
  }

  /** A department may have it read by its own people, and by nobody whom they decide on. @throws ProblemError ADDRESS_OF_OFFICIAL */
  private async assertAddress(person: Person, email: string): Promise<void> {
    if (onApplicantsSide(person)) await this.offices.assertNone(email);
  }

  /** @throws ProblemError TOO_MANY_REQUESTS */
  private async countMails(personId: string, email: string): Promise<void> {
    const { attempts } = this.repositories;
    for (const whose of [personId, mailboxOf(email)]) {
      const retryAfter = await countMail(attempts, {
        key: `email-change:${whose}`,
        most: MOST_MAILS,
        now: this.now(),
      });
      if (retryAfter !== undefined)
        throw new ProblemError(
          'TOO_MANY_REQUESTS',
          `More than ${MOST_MAILS} codes of one account or to one address in an hour; wait ${retryAfter} s.`,
          { retryAfter },
        );
    }
  }
}
