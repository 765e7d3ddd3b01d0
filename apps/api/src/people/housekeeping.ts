import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type Repositories, registrationFileOwner } from '@xinxiu/persistence';
import { ImportDesk } from '../imports/import-desk.js';
import { Corrections } from '../privacy/corrections.js';
import { LOGGER, type Log, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { OnePerson } from '../staff/one-person.js';
import { SESSION_LIMITS } from './session-limits.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Forgets what no limit asks for any more: ended sessions, old sign-in attempts, counts of requests, expired codes,
 * idempotency keys of last week, uploads and registrations that nobody went on with, files on a desk that nobody has used
 * for a day, what was stuck a quarter of a year ago. Ends what a process began before it went away. Ties accounts of one person that are not tied yet (ADR 38), also at
 * the start.
 */
@Injectable()
export class Housekeeping implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Corrections) private readonly corrections: Pick<Corrections, 'carryOutDue'>,
    @Inject(OnePerson) private readonly people: Pick<OnePerson, 'ofAll'>,
    @Inject(ImportDesk) private readonly imports: Pick<ImportDesk, 'forgetUnusedSince'>,
    @Inject(LOGGER) private readonly log: Log,
    @Inject(NOW) private readonly now: Now,
  ) {}

  onModuleInit(): void {
    this.attempt(() => this.people.ofAll());
    this.timer = setInterval(() => this.attempt(() => this.tidy()), HOUR_MS);
    this.timer.unref();
  }

  private attempt(work: () => Promise<void>): void {
    work().catch((err: unknown) => {
      this.log.warn({ err }, 'housekeeping failed; it is tried again in an hour');
    });
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async tidy(): Promise<void> {
    const { sessions, apiTokens, challenges, attempts, actionKeys, rates } = this.repositories;
    const { identities, oneTimeLinks, uploads } = this.repositories;
    const now = this.now();
    await sessions.forgetBefore(now - SESSION_LIMITS.absoluteMs);
    await apiTokens.forgetExpired(now);
    await challenges.forgetBefore(now);
    await identities.forgetFlowsBefore(now);
    await attempts.forgetBefore(now - DAY_MS);
    await this.repositories.openStreams.forgetExpired(now);
    await rates.forgetBefore(Math.floor((now - HOUR_MS) / 60_000));
    await oneTimeLinks.forgetExpired(now);
    await uploads.forgetExpired(now);
    await actionKeys.forgetBefore(now - 7 * DAY_MS);
    const quarter = new Date(now - 90 * DAY_MS).toISOString();
    await this.repositories.stuck.forgetOverBefore(quarter);
    await this.repositories.bulk.forgetStartedBefore(quarter);
    await this.imports.forgetUnusedSince(now - DAY_MS);
    await this.forgetRegistrations();
    await this.people.ofAll();
    await this.corrections.carryOutDue();
  }

  /** With the proofs that came with them, and those first: what a broken run leaves is found again by the registration. */
  async forgetRegistrations(): Promise<void> {
    const { registrations, files } = this.repositories;
    // Whoever was let in at the last moment may still be uploading, or submitting.
    const by = this.now() - HOUR_MS;
    for (const id of await registrations.expired(by)) {
      for (const fileId of await files.idsOf(registrationFileOwner(id))) await files.remove(fileId);
      await registrations.forget(id, by);
    }
  }
}
