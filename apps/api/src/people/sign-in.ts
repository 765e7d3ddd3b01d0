import { Inject, Injectable } from '@nestjs/common';
import { type Person, type Repositories, hashPassword, verifyPassword } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { Guessing, accountKey } from './guessing.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface Found {
  readonly person: Person;
  readonly passwordHash: string;
}

/** Checks user names and passwords, and locks out who guesses. */
@Injectable()
export class SignIn {
  private dummyHash: Promise<string> | undefined;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Guessing) private readonly guessing: Guessing,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError WRONG_CREDENTIALS, or TOO_MANY_ATTEMPTS with the seconds to wait */
  async check({ username, password }: Credentials, address: string): Promise<Person> {
    const find = (): Promise<Found | undefined> => this.repositories.people.findForSignIn(username);
    return this.tried(username, password, address, find);
  }

  /** Of somebody who is signed in, before something that a stolen session must not do. @throws like {@link check} */
  async checkAgain(personId: string, password: string, address: string): Promise<Person> {
    const { people } = this.repositories;
    const person = await people.find(personId);
    return this.tried(person?.username ?? personId, password, address, async () => {
      const passwordHash = await people.passwordHashOf(personId);
      return person && passwordHash !== undefined ? { person, passwordHash } : undefined;
    });
  }

  private async tried(
    username: string,
    password: string,
    address: string,
    find: () => Promise<Found | undefined>,
  ): Promise<Person> {
    let meant: Person | undefined;
    const person = await this.guessing
      .attempt(accountKey(username), address, async () => {
        const found = await find();
        meant = found?.person;
        // An unknown name costs the same time: nobody learns from the clock which names exist.
        const right = await verifyPassword(found?.passwordHash || (await this.dummy()), password);
        return right && found?.passwordHash && found.person.active ? found.person : undefined;
      })
      .catch(async (error: unknown) => {
        if (error instanceof ProblemError) await this.audit.signInFailed(undefined, address, error.code);
        throw error;
      });
    if (person) return person;
    await this.audit.signInFailed(meant, address);
    throw new ProblemError('WRONG_CREDENTIALS', 'User name or password is wrong.');
  }

  private dummy(): Promise<string> {
    this.dummyHash ??= hashPassword('nobody has this password');
    return this.dummyHash;
  }
}
