import { Inject, Injectable } from '@nestjs/common';
import { type Person, type Repositories, hashPassword } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import type { Caller } from '../http/request-context.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { PasswordRule } from './password-rule.js';
import { SignIn } from './sign-in.js';

interface Passwords {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** A person takes another password: with the one he has, and whoever else is signed in with it is not any more. */
@Injectable()
export class ChangePassword {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(PasswordRule) private readonly rule: PasswordRule,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS, PASSWORD_… */
  async change(caller: Caller, { currentPassword, newPassword }: Passwords, address: string): Promise<void> {
    const person = await this.signIn.checkAgain(caller.actor.id, currentPassword, address);
    if (newPassword === currentPassword)
      throw new ProblemError('PASSWORD_UNCHANGED', 'Nothing was changed: it is the same password.');
    await this.rule.assertFit(newPassword, person);
    await this.set(person, newPassword, caller.credentialId);
    await this.audit.done(caller.actor, 'password-changed', person.id, { address });
  }

  /** @param except hash of the session or token that goes on */
  private async set({ id }: Person, password: string, except: string): Promise<void> {
    const { people, sessions, apiTokens } = this.repositories;
    await people.setPassword(id, await hashPassword(password));
    await Promise.all([sessions.endAllOf(id, except), apiTokens.revokeAllOf(id, except)]);
  }
}
