import { Inject, Injectable } from '@nestjs/common';
import { type Repositories, hashPassword } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import type { Caller } from '../http/request-context.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { EndAccess } from './end-access.js';
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
    @Inject(EndAccess) private readonly access: EndAccess,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS, PASSWORD_… */
  async change(caller: Caller, { currentPassword, newPassword }: Passwords, address: string): Promise<void> {
    const person = await this.signIn.checkAgain(caller.actor.id, currentPassword, address);
    if (newPassword === currentPassword)
      throw new ProblemError('PASSWORD_UNCHANGED', 'Nothing was changed: it is the same password.');
    await this.rule.assertFit(newPassword, person);
    await this.repositories.people.setPassword(person.id, await hashPassword(newPassword));
    await this.access.allOf(person, caller.credentialId);
    await this.audit.done(caller.actor, 'password-changed', person.id, { address });
  }
}
