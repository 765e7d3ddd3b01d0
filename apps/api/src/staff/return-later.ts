import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Repositories } from '@xinxiu/persistence';
import { LOGGER, type Log, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { ReturnWork } from './return-work.js';

const TURN_MS = 60_000;
const DUTY = 'return-work';

/** Looks each minute whether somebody holds a case who may not any more. One process at a time does it. */
@Injectable()
export class ReturnLater implements OnModuleInit, OnModuleDestroy {
  private readonly owner = randomUUID();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'leases'>,
    @Inject(ReturnWork) private readonly work: Pick<ReturnWork, 'ofWhoMayNot'>,
    @Inject(LOGGER) private readonly log: Log,
    @Inject(NOW) private readonly now: Now,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.turn().catch((err: unknown) => {
        this.log.warn(
          { err },
          'what is held by who may not could not be looked at; it is tried again in a minute',
        );
      });
    }, TURN_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async turn(): Promise<void> {
    if (await this.repositories.leases.hold(DUTY, this.owner, TURN_MS * 2, this.now()))
      await this.work.ofWhoMayNot();
  }
}
