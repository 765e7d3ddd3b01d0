import { Inject, Injectable } from '@nestjs/common';
import type { BulkStuck } from '@xinxiu/contracts';
import { type Actor, BULK_MOST, type BulkEligibility, retryEligibility } from '@xinxiu/domain';
import type { PlannedItem, Repositories, StuckRow } from '@xinxiu/persistence';
import { ProblemError } from '../../http/problem.error.js';
import { REPOSITORIES } from '../../platform/tokens.js';

/** Says of each thing whether it can be acted on, and why not. */
@Injectable()
export class PlanBulk {
  constructor(@Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'stuck'>) {}

  /** @throws ProblemError BULK_TOO_MANY, NOT_FOUND for an id that there never was */
  async of(wanted: BulkStuck, actor: Actor): Promise<readonly PlannedItem[]> {
    const rows = await this.rowsOf(wanted);
    return rows.map((row) => planned(row, this.eligibility(row, actor)));
  }

  private eligibility(row: StuckRow, { role }: Actor): BulkEligibility {
    return retryEligibility(row, role);
  }

  private async rowsOf({ ids, filter = {} }: BulkStuck): Promise<readonly StuckRow[]> {
    const { stuck } = this.repositories;
    if (ids === undefined) {
      const { items, total } = await stuck.page(filter, 'gravity', { limit: BULK_MOST });
      assertNotTooMany(total);
      return items;
    }
    const named = [...new Set(ids)];
    assertNotTooMany(named.length);
    const found = await stuck.withIds(named);
    return named.map((id) => {
      const row = found.get(id);
      if (!row) throw new ProblemError('NOT_FOUND', 'Nothing is stuck by this id.');
      return row;
    });
  }
}

function assertNotTooMany(count: number): void {
  if (count > BULK_MOST)
    throw new ProblemError('BULK_TOO_MANY', `These are ${count}; a bulk act takes at most ${BULK_MOST}.`);
}

function planned(row: StuckRow, found: BulkEligibility): PlannedItem {
  const { id: rowId, matter, subjectId, name, department, cause } = row;
  const reason = found.eligible ? ('' as const) : found.reason;
  return { rowId, matter, subjectId, name, department, cause, reason };
}
