import { Inject, Injectable } from '@nestjs/common';
import { bulkOutcome } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { NOW, type Now, REPOSITORIES } from '../../platform/tokens.js';
import { stepOf } from '../stuck-changes.js';
import { BulkEngine } from './bulk-engine.js';

/** After this an act that was planned and has not begun was left behind by the api that planned it, ms. */
const LEFT_MS = 30_000;

/** After each look for what is stuck: tells what has become of the items, and begins what nobody began. */
@Injectable()
export class FollowBulk {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'bulk' | 'stuck'>,
    @Inject(BulkEngine) private readonly engine: Pick<BulkEngine, 'begin'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @param lookedAt real instant (ms) at which the look began */
  async follow(lookedAt: number): Promise<void> {
    const { bulk } = this.repositories;
    await this.tellOutcomes(new Date(lookedAt).toISOString());
    const left = await bulk.unbegun(new Date(this.now() - LEFT_MS).toISOString());
    for (const { id } of left) await this.engine.begin(id);
  }

  private async tellOutcomes(lookedAt: string): Promise<void> {
    const { bulk, stuck } = this.repositories;
    const items = await bulk.followed();
    if (items.length === 0) return;
    const rows = await stuck.withIds([...new Set(items.map(({ rowId }) => rowId))]);
    // A step that fails with something else now has another row, and has not passed.
    const standing = new Map((await stuck.standing()).map((row) => [stepOf(row), row]));
    const ids = [...new Set(items.map(({ bulkId }) => bulkId))];
    const acts = new Map((await Promise.all(ids.map((id) => bulk.find(id)))).map((act) => [act?.id, act]));
    const at = new Date(this.now()).toISOString();
    for (const { id, bulkId, rowId, state, askedAt } of items) {
      const action = acts.get(bulkId)?.action;
      if (action === undefined) continue;
      if (state !== 'asked' && state !== 'still-stuck') continue;
      const row = rows.get(rowId);
      const same = row && row.activityId !== '' ? standing.get(stepOf(row)) : undefined;
      const found = bulkOutcome(action, { state, askedAt }, same ?? row, lookedAt);
      if (found !== state) await bulk.found(id, found, at);
    }
  }
}
