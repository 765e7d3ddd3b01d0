import { Inject, Injectable } from '@nestjs/common';
import { type CaseState, type WorkingDayTable, legalNow, recountDeadline } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { rulesOfCase } from '../law/rules-of-case.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** An open deadline that a table counts otherwise. Days are Asia/Shanghai calendar days. */
export interface MovedDeadline {
  readonly state: CaseState;
  readonly due: string;
  readonly newDue: string;
  readonly provisional: boolean;
}

/** What a table would do to the open cases; the worker does it once the table is in force. */
@Injectable()
export class MovedDeadlines {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async under(table: WorkingDayTable): Promise<readonly MovedDeadline[]> {
    const { cases } = this.repositories;
    const moved: MovedDeadline[] = [];
    for (const { state, clock } of await cases.openWithOtherTable(table.digest)) {
      const rules = rulesOfCase(this.law.packs, state);
      if (!rules || !state.deadline) continue;
      const events = await cases.events(state.caseNo);
      const counted = events.findLast(({ derived }) => derived?.deadline !== undefined)?.derived?.deadline;
      const recounted = recountDeadline(rules, table, state, counted, legalNow(clock, this.now()));
      if (!recounted) continue;
      const { due: newDue, provisional } = recounted.deadline;
      moved.push({ state, due: state.deadline.due, newDue, provisional });
    }
    return moved;
  }
}
