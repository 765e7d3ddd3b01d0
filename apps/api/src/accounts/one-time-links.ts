import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type AccountNotice, accountNoticeId } from '@xinxiu/mail';
import type { CodeAddress, MailState } from '@xinxiu/domain';
import type { OneTimeLink, OneTimePurpose, Repositories, ShortCode } from '@xinxiu/persistence';
import type { OneTimeKey } from '@xinxiu/platform';
import { ProblemError } from '../http/problem.error.js';
import { isSameSecret, secretHash } from '../people/tokens.js';
import { NOW, type Now, ONE_TIME_KEY, REPOSITORIES } from '../platform/tokens.js';
import { AccountNotices } from './account-notices.js';

const MINUTE_MS = 60_000;

/** How long a mailed secret is good, as the mail says it. */
export type LinkLife = { readonly hours: number } | { readonly minutes: number };

/** A mail with a secret. */
export interface LinkToMail {
  readonly purpose: OneTimePurpose;
  /** The person or registration whose it is. */
  readonly subject: string;
  readonly to: AccountNotice['to'];
  readonly life: LinkLife;
  /** Path of the page that takes the secret, without a leading slash. */
  readonly page: string;
  /** What else the mail says. */
  readonly content: AccountNotice['content'];
}

/** A mail with a code that is told to somebody, and what it says yes to. */
export interface CodeToMail extends Omit<LinkToMail, 'page'> {
  /** SHA-256 of what it confirms. */
  readonly boundTo: string;
  readonly sentTo: CodeAddress;
}

/** Secrets that are mailed: hashed in the store, used once, expiring, and only the newest of a purpose works. */
@Injectable()
export class OneTimeLinks {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ONE_TIME_KEY) private readonly key: OneTimeKey,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Makes a secret and mails it; one of the same purpose and subject that was mailed before ends. */
  async mail({ purpose, subject, to, life, page, content }: LinkToMail): Promise<void> {
    // The mail names the secret by its id; the worker makes it when the mail leaves.
    const secretId = `${purpose}:${randomUUID()}`;
    const hash = secretHash(this.key.secretOf(secretId));
    await this.repositories.oneTimeLinks.withdraw(purpose, subject);
    await this.repositories.oneTimeLinks.create({
      secretHash: hash,
      purpose,
      subject,
      email: to.email,
      expiresAt: this.now() + millisecondsOf(life),
    });
    await this.notices.write({
      kind: purpose,
      cause: secretId,
      to,
      content: { ...content, secretId, page, ...life },
    });
  }

  /**
   * Makes a short code and mails it; the one that was mailed before ends. Nothing is kept of the code itself, not even a
   * hash, which a million tries undo: the key makes it again from its id.
   */
  async mailCode({ purpose, subject, to, life, content, boundTo, sentTo }: CodeToMail): Promise<ShortCode> {
    const id = `${purpose}:${randomUUID()}`;
    const notice: AccountNotice = {
      kind: purpose,
      cause: id,
      to,
      content: { ...content, codeId: id, ...life },
    };
    const code: ShortCode = {
      id,
      purpose,
      subject,
      email: to.email,
      expiresAt: this.now() + millisecondsOf(life),
      boundTo,
      sentTo,
    };
    await this.repositories.oneTimeLinks.createShort(code);
    await this.notices.write(notice);
    return code;
  }

  /** What became of the mail of a short code. */
  async mailOf({ purpose, id, email }: ShortCode): Promise<MailState> {
    const noticeId = accountNoticeId(purpose, id, { email });
    const [notice] = await this.repositories.notices.findMany([noticeId]);
    return notice?.state ?? 'queued';
  }

  /** Whether it is the code, told in the same time however much of it is right. */
  isCode({ id }: Pick<ShortCode, 'id'>, given: string): boolean {
    return isSameSecret(this.key.codeOf(id), given);
  }

  /** Looks without using it up. @throws ProblemError CODE_INVALID */
  look(purpose: OneTimePurpose, code: string): Promise<OneTimeLink> {
    return this.lookHashed(purpose, secretHash(code));
  }

  /** By the SHA-256 of the code, for what goes on with it later and must not keep it. @throws as {@link look} */
  async lookHashed(purpose: OneTimePurpose, hash: string): Promise<OneTimeLink> {
    return known(await this.repositories.oneTimeLinks.find(hash, purpose, this.now()));
  }

  /** @throws ProblemError CODE_INVALID for one that was used, has expired or never was */
  take(purpose: OneTimePurpose, code: string): Promise<OneTimeLink> {
    return this.takeHashed(purpose, secretHash(code));
  }

  /** @throws as {@link take} */
  async takeHashed(purpose: OneTimePurpose, hash: string): Promise<OneTimeLink> {
    return known(await this.repositories.oneTimeLinks.take(hash, purpose, this.now()));
  }
}

function millisecondsOf(life: LinkLife): number {
  return ('hours' in life ? life.hours * 60 : life.minutes) * MINUTE_MS;
}

function known(link: OneTimeLink | undefined): OneTimeLink {
  if (link) return link;
  throw new ProblemError('CODE_INVALID', 'The code was used, has expired, or is not one of ours.');
}
