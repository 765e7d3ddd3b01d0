import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OneTimeLink, OneTimePurpose, Repositories } from '@xinxiu/persistence';
import type { OneTimeKey } from '@xinxiu/platform';
import { ProblemError } from '../http/problem.error.js';
import { secretHash } from '../people/tokens.js';
import { NOW, type Now, ONE_TIME_KEY, REPOSITORIES } from '../platform/tokens.js';

/** What a mailed secret is for, whose it is, and where it goes. */
export interface LinkToIssue {
  readonly purpose: OneTimePurpose;
  readonly subject: string;
  readonly email: string;
  readonly lifeMs: number;
}

/** Secrets that are mailed: hashed in the store, used once, expiring, and only the newest of a purpose works. */
@Injectable()
export class OneTimeLinks {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ONE_TIME_KEY) private readonly key: OneTimeKey,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @returns the id from which whoever writes the mail makes the secret */
  async issue({ purpose, subject, email, lifeMs }: LinkToIssue): Promise<string> {
    const secretId = `${purpose}:${randomUUID()}`;
    const hash = secretHash(this.key.secretOf(secretId));
    await this.repositories.oneTimeLinks.withdraw(purpose, subject);
    await this.repositories.oneTimeLinks.create({
      secretHash: hash,
      purpose,
      subject,
      email,
      expiresAt: this.now() + lifeMs,
    });
    return secretId;
  }

  /** Looks without using it up. @throws ProblemError CODE_INVALID */
  async look(purpose: OneTimePurpose, code: string): Promise<OneTimeLink> {
    return known(await this.repositories.oneTimeLinks.find(secretHash(code), purpose, this.now()));
  }

  /** @throws ProblemError CODE_INVALID for one that was used, has expired or never was */
  async take(purpose: OneTimePurpose, code: string): Promise<OneTimeLink> {
    return known(await this.repositories.oneTimeLinks.take(secretHash(code), purpose, this.now()));
  }
}

function known(link: OneTimeLink | undefined): OneTimeLink {
  if (link) return link;
  throw new ProblemError('CODE_INVALID', 'The code was used, has expired, or is not one of ours.');
}
