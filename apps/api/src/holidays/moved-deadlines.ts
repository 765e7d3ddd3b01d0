import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseState,
  type LegalDeadline,
  type WorkingDayTable,
  legalNow,
  recountDeadline,
  recountRegistration,
  shanghaiDate,
} from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { resolveCaseRules } from '@xinxiu/policy';
import { rulesOfCase } from '../law/rules-of-case.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** An open deadline that a table counts otherwise. Days are Asia/Shanghai calendar days. */
export interface MovedDay {
  readonly due: string;
  readonly newDue: string;
  readonly provisional: boolean;
}

export interface MovedDeadline extends MovedDay {
  readonly state: CaseState;
}

export interface MovedRegistration extends MovedDay {
  readonly registrationId: string;
}

/** What a table would do to open cases and registrations; the worker does it once the table is in force. */
@Injectable()
export class MovedDeadlines {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async ofCases(table: WorkingDayTable): Promise<readonly MovedDeadline[]> {
    const { cases } = this.repositories;
    const moved: MovedDeadline[] = [];
    for (const { state, clock } of await cases.openWithOtherTable(table.digest)) {
      const rules = rulesOfCase(this.law.packs, state);
      if (!rules || !state.deadline) continue;
      const events = await cases.events(state.caseNo);
      const counted = events.findLast(({ derived }) => derived?.deadline !== undefined)?.derived?.deadline;
      const recounted = recountDeadline(rules, table, state, counted, legalNow(clock, this.now()));
      if (!recounted) continue;
      moved.push({ state, ...movedDay(state.deadline.due, recounted.deadline) });
    }
    return moved;
  }

  async ofRegistrations(table: WorkingDayTable): Promise<readonly MovedRegistration[]> {
    const open = await this.repositories.registrations.openWithOtherTable(table.digest);
    return open.flatMap(({ state, clock }): readonly MovedRegistration[] => {
      const rules = resolveCaseRules(this.law.packs, shanghaiDate(Date.parse(state.submittedAt)));
      if (!rules.ok || !state.deadline) return [];
      const recounted = recountRegistration(rules.value, table, state, legalNow(clock, this.now()));
      if (!recounted) return [];
      const { registrationId, deadline } = state;
      return [{ registrationId, ...movedDay(deadline.due, recounted.deadline) }];
    });
  }
}

function movedDay(due: string, { due: newDue, provisional }: LegalDeadline): MovedDay {
  return { due, newDue, provisional };
}
