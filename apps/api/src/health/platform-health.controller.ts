import { Controller, Get, Inject } from '@nestjs/common';
import { type PlatformHealthAnswer, platformHealthSchema } from '@xinxiu/contracts';
import { type Actor, type PlatformFacts, platformHealth } from '@xinxiu/domain';
import type { Database, Repositories } from '@xinxiu/persistence';
import { withDeadline } from '@xinxiu/platform';
import { Duties } from '../duties/duties.js';
import { Endpoint } from '../http/endpoint.js';
import { Me } from '../http/request-context.js';
import { DATABASE, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { EngineWord } from '../stuck/engine-word.js';

/** For each part; the page is there to be looked at while one of them is not. */
const PATIENCE_MS = 3_000;

/** How the platform is, part by part, for who looks after the machines: what is wrong and what to do. */
@Controller('v1/health/parts')
export class PlatformHealthController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'figures' | 'stuck'>,
    @Inject(EngineWord) private readonly engine: Pick<EngineWord, 'ofQueue'>,
    @Inject(Duties) private readonly duties: Pick<Duties, 'list'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Endpoint({
    permission: 'metrics.read',
    returns: platformHealthSchema,
    summary: 'How each part of the platform is, and what to do where one is not well',
  })
  async read(@Me() actor: Actor): Promise<PlatformHealthAnswer> {
    const [database, engine] = await Promise.all([inTime(this.ofStore()), inTime(this.ofEngine(actor))]);
    const now = this.now();
    const parts = platformHealth({ now, ...(database && { database }), ...(engine && { engine }) });
    return {
      at: new Date(now).toISOString(),
      isWell: parts.every(({ isWell }) => isWell),
      parts: [...parts],
    };
  }

  private async ofStore(): Promise<NonNullable<PlatformFacts['database']>> {
    const { figures, stuck } = this.repositories;
    const before = this.now();
    const clock = await this.database.clock();
    const middle = (before + this.now()) / 2;
    const [mail, trail, look] = await Promise.all([
      figures.mailsWaiting(),
      figures.auditWaiting(),
      stuck.lastLook(),
    ]);
    return {
      ...(clock !== undefined && { aheadMs: clock - middle }),
      ...{ mail, trail },
      ...(look && { lookedAt: Date.parse(look.at) }),
    };
  }

  private async ofEngine(actor: Actor): Promise<NonNullable<PlatformFacts['engine']>> {
    const [queue, duties] = await Promise.all([this.engine.ofQueue(), this.duties.list(actor)]);
    return {
      queue,
      duties: duties.map(({ title, state, runs: [last] }) => ({ title, state, ...(last && { last }) })),
    };
  }
}

/** Undefined for what does not answer: that is what is told of it. */
async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  return withDeadline(asked, PATIENCE_MS, 'The part').catch(() => undefined);
}
