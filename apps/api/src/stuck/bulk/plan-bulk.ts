import { Inject, Injectable } from '@nestjs/common';
import type { BulkStuck } from '@xinxiu/contracts';
import {
  type Actor,
  BULK_MOST,
  type BulkEligibility,
  legalNow,
  reassignEligibility,
  retryEligibility,
  shanghaiDate,
  urgeEligibility,
  urgeRule,
} from '@xinxiu/domain';
import {
  COUNTY,
  type PlannedItem,
  type Repositories,
  type StoredCase,
  type StuckRow,
} from '@xinxiu/persistence';
import { resolveCaseRules } from '@xinxiu/policy';
import { ProblemError } from '../../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../../platform/tokens.js';

/** What is asked for with things that are stuck; `to`: whom they are assigned to, as the rules know him. */
export interface WantedBulk extends BulkStuck {
  readonly to?: Actor;
}

/** Says of each thing whether it can be acted on, and why not. */
@Injectable()
export class PlanBulk {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'stuck' | 'cases'>,
    @Inject(LAW) private readonly law: Pick<Law, 'packs'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError BULK_TOO_MANY, NOT_FOUND for an id that there never was */
  async of(wanted: WantedBulk, actor: Actor): Promise<readonly PlannedItem[]> {
    const rows = await this.rowsOf(wanted);
    if (wanted.action === 'retry') return rows.map((row) => planned(row, retryEligibility(row, actor.role)));
    const cases = await Promise.all(rows.map((row) => this.caseOf(row)));
    return rows.map((row, place) => planned(row, this.eligibility(row, cases[place], wanted, actor)));
  }

  private eligibility(
    { matter, until }: StuckRow,
    stored: StoredCase | undefined,
    { to, workingDays = 0 }: WantedBulk,
    actor: Actor,
  ): BulkEligibility {
    const stuck = { matter, until, state: stored?.state };
    if (to) return reassignEligibility(stuck, actor, to);
    return urgeEligibility(stuck, actor, { workingDays, mostWorkingDays: this.mostWorkingDays(stored) });
  }

  /** By the rules of the day of the case; none where there are no rules for it. */
  private mostWorkingDays(stored: StoredCase | undefined): number {
    if (!stored) return 0;
    const rules = resolveCaseRules(this.law.packs, shanghaiDate(legalNow(stored.clock, this.now())));
    return rules.ok ? urgeRule(rules.value).mostWorkingDays : 0;
  }

  private async caseOf({ matter, subjectId }: StuckRow): Promise<StoredCase | undefined> {
    return matter === 'case' ? this.repositories.cases.find(COUNTY, subjectId) : undefined;
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
  const thing = { rowId, matter, subjectId, name, department, cause };
  if (found.eligible) return { ...thing, reason: '', code: '' };
  return { ...thing, reason: found.reason, code: found.code ?? '' };
}
