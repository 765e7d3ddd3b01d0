import { Inject, Injectable } from '@nestjs/common';
import { type Person, type Repositories, hashPassword, verifyPassword } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { Gate } from '../http/gate.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

const WINDOW_MS = 15 * 60_000;
/** Wrong passwords that an account and an address (many people may share one) may have within the window. */
const MOST_PER_ACCOUNT = 5;
const MOST_PER_ADDRESS = 200;

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Checks user names and passwords, and locks out who guesses. */
@Injectable()
export class SignIn {
  /** One try at a time per account: concurrent guesses are counted one after the other. */
  private readonly oneByOne = new Gate(1, 10_000);
  private dummyHash: Promise<string> | undefined;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError WRONG_CREDENTIALS, or TOO_MANY_ATTEMPTS with the seconds to wait */
  async check({ username, password }: Credentials, address: string): Promise<Person> {
    const account = `account:${username.toLowerCase()}`;
    return this.oneByOne.run(account, () =>
      this.tried(account, { username, password }, `address:${address}`),
    );
  }

  private async tried(
    account: string,
    { username, password }: Credentials,
    address: string,
  ): Promise<Person> {
    await this.assertOpen(account, MOST_PER_ACCOUNT);
    await this.assertOpen(address, MOST_PER_ADDRESS);
    const found = await this.repositories.people.findForSignIn(username);
    // An unknown name costs the same time: nobody learns from the clock which names exist.
    const right = await verifyPassword(found?.passwordHash ?? (await this.dummy()), password);
    const { attempts } = this.repositories;
    if (!found?.person.active || !right) {
      await Promise.all([
        attempts.record(account, false, this.now()),
        attempts.record(address, false, this.now()),
        this.audit.signInFailed(found?.person, address),
      ]);
      throw new ProblemError('WRONG_CREDENTIALS', 'User name or password is wrong.');
    }
    await Promise.all([
      attempts.record(account, true, this.now()),
      this.audit.signedIn(found.person, address),
    ]);
    return found.person;
  }

  private async assertOpen(key: string, most: number): Promise<void> {
    const failures = await this.repositories.attempts.failuresSince(key, this.now() - WINDOW_MS);
    const deciding = failures[failures.length - most];
    if (deciding === undefined) return;
    const retryAfter = Math.max(1, Math.ceil((deciding + WINDOW_MS - this.now()) / 1_000));
    throw new ProblemError('TOO_MANY_ATTEMPTS', `Signing in is locked for ${retryAfter} seconds.`, {
      retryAfter,
    });
  }

  private dummy(): Promise<string> {
    this.dummyHash ??= hashPassword('nobody has this password');
    return this.dummyHash;
  }
}
