import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { BulkBegun, BulkStuck } from '@xinxiu/contracts';
import {
  type Actor,
  type BulkAction,
  type BulkOrder,
  isOfficial,
  maskNumbersIn,
  mayInBulk,
  shanghaiDate,
} from '@xinxiu/domain';
import { type BulkAct, type PlannedItem, type Repositories, actorToday } from '@xinxiu/persistence';
import { ProblemError } from '../../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../../platform/tokens.js';
import { BulkEngine } from './bulk-engine.js';
import { plannedView } from './bulk-view.js';
import { PlanBulk, type WantedBulk } from './plan-bulk.js';

/** Begins bulk acts, and stops them. What becomes of an item is told by its workflow and by the look for what is stuck. */
@Injectable()
export class BulkActs {
  constructor(
    @Inject(REPOSITORIES)
    private readonly repositories: Pick<Repositories, 'bulk' | 'counters' | 'people' | 'absences'>,
    @Inject(PlanBulk) private readonly plans: PlanBulk,
    @Inject(BulkEngine) private readonly engine: BulkEngine,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The same person and key are one act, however often it is asked for. @throws ProblemError */
  async start(asked: BulkStuck, actor: Actor, key: string): Promise<BulkBegun> {
    const { action, dryRun } = asked;
    assertMay(action, actor);
    const wanted = await this.addressed(asked);
    if (dryRun) return dryRunOf(action, await this.plans.of(wanted, actor));
    const id = createHash('sha256')
      .update(JSON.stringify(['bulk', actor.id, key]))
      .digest('hex')
      .slice(0, 32);
    const act = (await this.repositories.bulk.find(id)) ?? (await this.planned(id, wanted, actor));
    await this.engine.begin(id);
    const { number, total, eligible } = act;
    return { dryRun, action: act.action, number, total, eligible };
  }

  /**
   * Asked twice, the first one holds; one that has ended stays as it ended.
   * @returns the act as it stands, which may run on until its worker hears of it
   * @throws ProblemError NOT_FOUND, FORBIDDEN, UNAVAILABLE
   */
  async stop(number: string, actor: Actor, reason: string): Promise<BulkAct> {
    const { id: bulkId, action } = await this.get(number);
    assertMay(action, actor);
    const { id, name, role } = actor;
    const stop = { by: { id, name, role }, reason: maskNumbersIn(reason) };
    await this.repositories.bulk.askStop(bulkId, stop);
    await this.engine.stop(bulkId, stop);
    return this.get(number);
  }

  /** @throws ProblemError NOT_FOUND */
  async get(number: string): Promise<BulkAct> {
    const found = await this.repositories.bulk.byNumber(number);
    if (!found) throw new ProblemError('NOT_FOUND', 'There is no bulk act with this number.');
    return found;
  }

  /** @throws ProblemError ASSIGNEE_OUTSIDE */
  private async addressed(asked: BulkStuck): Promise<WantedBulk> {
    const { people } = this.repositories;
    if (asked.personId === undefined) return asked;
    const person = await people.find(asked.personId);
    if (!person?.active || !isOfficial(person.role))
      throw new ProblemError('ASSIGNEE_OUTSIDE', 'No active official has this id.');
    return { ...asked, to: await actorToday(this.repositories, person, shanghaiDate(this.now())) };
  }

  private async planned(id: string, wanted: WantedBulk, actor: Actor): Promise<BulkAct> {
    const items = await this.plans.of(wanted, actor);
    if (items.every(({ reason }) => reason !== ''))
      throw new ProblemError('BULK_NOTHING_ELIGIBLE', 'Nothing of it can be acted on by you now.');
    const now = this.now();
    const year = shanghaiDate(now).slice(0, 4);
    const serial = await this.repositories.counters.next(`bulk:${year}`);
    const { action } = wanted;
    return this.repositories.bulk.plan(
      {
        id,
        number: `PL-${year}-${String(serial).padStart(6, '0')}`,
        action,
        by: { id: actor.id, name: actor.name, role: actor.role },
        reason: maskNumbersIn(wanted.reason),
        order: orderOf(wanted),
        startedAt: new Date(now).toISOString(),
      },
      items,
    );
  }
}

function assertMay(action: BulkAction, { role }: Actor): void {
  if (!mayInBulk(action, role))
    throw new ProblemError('FORBIDDEN', 'You may not do this in bulk: you may not do it with one.');
}

function orderOf({ demand, workingDays, to }: WantedBulk): BulkOrder {
  return {
    ...(demand !== undefined &&
      workingDays !== undefined && { urge: { demand: maskNumbersIn(demand), workingDays } }),
    ...(to && { to: { id: to.id, name: to.name } }),
  };
}

function dryRunOf(action: BulkAction, items: readonly PlannedItem[]): BulkBegun {
  const eligible = items.filter(({ reason }) => reason === '').length;
  return { dryRun: true, action, total: items.length, eligible, items: items.map(plannedView) };
}
