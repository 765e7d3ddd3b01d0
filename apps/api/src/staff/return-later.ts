import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Repositories } from '@xinxiu/persistence';
import { everyMinute } from '../platform/every-minute.js';
import { LOGGER, type Log, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { ReturnWork } from './return-work.js';

/** Looks each minute whether somebody holds a case who may not any more. */
@Injectable()
export class ReturnLater implements OnModuleInit, OnModuleDestroy {
  private end?: () => void;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'leases'>,
    @Inject(ReturnWork) private readonly work: Pick<ReturnWork, 'ofWhoMayNot'>,
    @Inject(LOGGER) private readonly log: Log,
    @Inject(NOW) private readonly now: Now,
  ) {}

  onModuleInit(): void {
    const { log, now } = this;
    this.end = everyMinute(
      { leases: this.repositories.leases, log, now },
      {
        name: 'return-work',
        work: () => this.work.ofWhoMayNot(),
        failed: 'what is held by who may not could not be looked at',
      },
    );
  }

  onModuleDestroy(): void {
    this.end?.();
  }
}
