import { Inject, Injectable } from '@nestjs/common';
import { type Person, type Repositories, actorOf, hashPassword } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { EndAccess } from '../people/end-access.js';
import { Guessing, accountKey } from '../people/guessing.js';
import { PasswordRule } from '../people/password-rule.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { OnePerson } from '../staff/one-person.js';
import { AccountNotices } from './account-notices.js';
import { OneTimeLinks } from './one-time-links.js';

/** Sets passwords by a mailed code: of an account that is opened, and of one whose password was lost. */
@Injectable()
export class SetPassword {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(PasswordRule) private readonly rule: PasswordRule,
    @Inject(OneTimeLinks) private readonly links: OneTimeLinks,
    @Inject(EndAccess) private readonly access: EndAccess,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(Guessing) private readonly guessing: Guessing,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Opens the account of somebody who was invited. @throws ProblemError CODE_INVALID, PASSWORD_… */
  async openAccount(code: string, password: string): Promise<Person> {
    const person = await this.ownerOf('invitation', code);
    const passwordHash = await this.hashOf(password, person);
    await this.links.take('invitation', code);
    // Who made the account in the store itself could only tie it.
    await this.one.of(person, actorOf(person));
    if (!(await this.repositories.people.open(person.id, passwordHash))) throw noAccount();
    await this.audit.done(actorOf(person), 'account-opened', person.id);
    return person;
  }

  /**
   * Ends every session and token: who knew the old password is out. Who guessed at it keeps the owner out no longer.
   * @param address from which the code came @throws as {@link openAccount}
   */
  async recover(code: string, password: string, address: string): Promise<Person> {
    const person = await this.ownerOf('recovery', code);
    if (!person.active) throw noAccount();
    const passwordHash = await this.hashOf(password, person);
    await this.links.take('recovery', code);
    await this.repositories.people.setPassword(person.id, passwordHash);
    await this.access.allOf(person);
    await this.guessing.forgive(accountKey(person.username), address);
    await this.audit.done(actorOf(person), 'password-recovered', person.id);
    await this.notices.tell(person, 'password-set');
    return person;
  }

  /** The password is judged before the code is used up: a weak one costs no new mail. */
  private async ownerOf(purpose: 'invitation' | 'recovery', code: string): Promise<Person> {
    const { subject } = await this.links.look(purpose, code);
    const person = await this.repositories.people.find(subject);
    if (!person || person.leftAt !== undefined) throw noAccount();
    return person;
  }

  private async hashOf(password: string, person: Person): Promise<string> {
    await this.rule.assertFit(password, person);
    return hashPassword(password);
  }
}

function noAccount(): ProblemError {
  return new ProblemError('CODE_INVALID', 'The account was closed, or opened already.');
}
