import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@xinxiu/domain';
import { type Person, type Repositories, actorOf } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import type { Caller } from '../http/request-context.js';
import { SignIn } from '../people/sign-in.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { AccountNotices } from './account-notices.js';
import { OneTimeLinks } from './one-time-links.js';
import { shortAddress } from './short-address.js';

const MINUTE_MS = 60_000;
const LIFE_MINUTES = 60;

/** Changes the address of one's account: asked for with the password, done with the code that went to the new address. */
@Injectable()
export class ChangeEmail {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(OneTimeLinks) private readonly links: OneTimeLinks,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS */
  async ask(actor: Actor, email: string, password: string, address: string): Promise<void> {
    const person = await this.signIn.checkAgain(actor.id, password, address);
    const secretId = await this.links.issue({
      purpose: 'email-change',
      subject: person.id,
      email,
      lifeMs: LIFE_MINUTES * MINUTE_MS,
    });
    await this.notices.write({
      kind: 'email-change',
      cause: secretId,
      to: { ...person, email },
      content: { username: person.username, secretId, page: 'account/email', minutes: LIFE_MINUTES },
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
    const person = await this.personOf(caller.actor);
    await this.repositories.people.setEmail(person.id, email);
    await this.repositories.sessions.endAllOf(person.id, caller.credentialId);
    await this.repositories.apiTokens.revokeAllOf(person.id, caller.credentialId);
    // A code for a new password that went to the old address is worth nothing any more.
    await this.repositories.oneTimeLinks.withdrawAll(person.id);
    await this.audit.done(actorOf(person), 'email-changed', person.id);
    await this.notices.write({
      kind: 'email-changed',
      cause: `${person.id}:${this.now()}`,
      to: person,
      content: { username: person.username, newEmail: shortAddress(email) },
    });
    return { ...person, email };
  }

  private async personOf({ id }: Actor): Promise<Person> {
    const person = await this.repositories.people.find(id);
    if (!person) throw new ProblemError('NOT_SIGNED_IN', 'The account is gone.');
    return person;
  }
}
