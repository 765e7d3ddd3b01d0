import { Inject, Injectable } from '@nestjs/common';
import type { CaseListQuery } from '@xinxiu/contracts';
import { type Actor, onApplicantsSide, remainingTime } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, Scope, StoredCase } from '@xinxiu/persistence';
import { type Away, Substitution } from '../absence/substitution.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { type CaseView, caseView } from './case-view.js';

/** Cases as somebody sees them now: with the time that is left and, for the offices, whether the holder is away. */
@Injectable()
export class ShownCases {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'cases'>,
    @Inject(Substitution) private readonly substitution: Substitution,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async page(
    query: Omit<CaseListQuery, 'limit' | 'cursor'>,
    actor: Actor,
    scope: Scope,
    { limit, cursor }: PageRequest,
  ): Promise<Page<CaseView>> {
    const { status, department, recordId, open, q, sort } = query;
    // With what he holds for those who are away.
    const holder = query.holder === 'me' ? [actor.id, ...(actor.actsFor ?? [])] : query.holder;
    const overdueAt = query.overdue === true ? this.now() : undefined;
    const filter = { status, department, holder, overdueAt, recordId, open, q, sort };
    const page = await this.repositories.cases.list(scope, filter, { limit, cursor });
    const away = await this.awayOf(page.items, actor);
    return { ...page, items: page.items.map((stored) => this.shown(stored, actor, away)) };
  }

  async one(stored: StoredCase, actor: Actor): Promise<CaseView> {
    return this.shown(stored, actor, await this.awayOf([stored], actor));
  }

  /** Who of the holders is away is a matter of the offices. */
  private async awayOf(cases: readonly StoredCase[], actor: Actor): Promise<ReadonlyMap<string, Away>> {
    if (onApplicantsSide(actor)) return new Map();
    return this.substitution.awayAmong(cases.flatMap(({ state }) => state.holder?.id ?? []));
  }

  private shown({ state, clock }: StoredCase, actor: Actor, away: ReadonlyMap<string, Away>): CaseView {
    const remaining = remainingTime(state, clock, this.now(), this.law.workingDays);
    const view = caseView(state, actor);
    const holderAway = view.holder && away.get(view.holder.id);
    return {
      ...view,
      ...(view.holder && holderAway && { holder: { ...view.holder, away: holderAway } }),
      ...(remaining && { remaining }),
    };
  }
}
