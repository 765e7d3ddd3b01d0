import { Inject, Injectable } from '@nestjs/common';
import { type Person, type Repositories, actorOf } from '@xinxiu/persistence';
import { AccountNotices } from '../accounts/account-notices.js';
import { OneTimeLinks } from '../accounts/one-time-links.js';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { secretHash } from '../people/tokens.js';
import { OnePerson } from '../staff/one-person.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import type { ProvenIdentity } from './identity-service.js';

/** An invitation that somebody holds the mailed code of, without using it up. */
export interface HeldInvitation {
  /** SHA-256 of its code. */
  readonly invitation: string;
  readonly username: string;
}

/**
 * Opens the account of an invited person by who he is at the identity service, so that he never has a password. Both are
 * needed: the mailed code, and the identity that the same browser proves. Nothing is bound before the code is used up, and
 * with it every other sign-in that was begun by it comes to nothing: who waits with one gets no way into an open account.
 */
@Injectable()
export class OpenByIdentity {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(OneTimeLinks) private readonly links: OneTimeLinks,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError CODE_INVALID */
  async held(code: string): Promise<HeldInvitation> {
    const invitation = secretHash(code);
    const { username } = await this.invitedBy(invitation);
    return { invitation, username };
  }

  /** @throws ProblemError CODE_INVALID, IDENTITY_TAKEN; of an identity that is taken the code is not used up */
  async open(invitation: string, proven: ProvenIdentity, address: string): Promise<Person> {
    const person = await this.invitedBy(invitation);
    const isBound = await this.isBoundTo(person, proven).catch(async (error: unknown) => {
      if (error instanceof ProblemError) await this.audit.signInFailed(person, address, error.code);
      throw error;
    });
    await this.links.takeHashed('invitation', invitation);
    const { identities, people } = this.repositories;
    const { issuer, subject } = proven;
    const bound = { personId: person.id, issuer, subject, boundAt: this.now() };
    if (!isBound && !(await identities.bind(bound))) throw taken();
    await this.one.byIdentity(person, actorOf(person));
    if (!(await people.open(person.id))) {
      // He has left at this moment: the identity is free again, for whatever post he has next.
      if (!isBound) await identities.unbindAll(person.id);
      throw noAccount();
    }
    await this.audit.done(actorOf(person), 'account-opened', person.id, { issuer });
    if (!isBound) await this.audit.done(actorOf(person), 'identity-bound', person.id, { issuer });
    await this.notices.tell(person, 'account-opened-by-identity');
    // As it is now: what goes on with a second factor holds the version of his access.
    return (await people.find(person.id)) ?? person;
  }

  /** @throws ProblemError CODE_INVALID */
  private async invitedBy(invitation: string): Promise<Person> {
    const { subject } = await this.links.lookHashed('invitation', invitation);
    const person = await this.repositories.people.find(subject);
    if (!person || person.active || person.leftAt !== undefined) throw noAccount();
    return person;
  }

  /** Where an administrator has bound an identity beforehand, that one opens the account and no other. */
  private async isBoundTo({ id }: Person, proven: ProvenIdentity): Promise<boolean> {
    const { identities } = this.repositories;
    const owner = await identities.personOf(proven);
    if (owner === id) return true;
    if (owner !== undefined) throw taken();
    if ((await identities.ofPerson(id)).length === 0) return false;
    throw new ProblemError('IDENTITY_TAKEN', 'Another identity is bound to this account already.');
  }
}

function taken(): ProblemError {
  return new ProblemError('IDENTITY_TAKEN', 'This identity is bound to an account already.');
}

function noAccount(): ProblemError {
  return new ProblemError('CODE_INVALID', 'The account was closed, or opened already.');
}
