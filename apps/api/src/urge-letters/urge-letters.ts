import { Inject, Injectable } from '@nestjs/common';
import type { issueUrgeSchema } from '@xinxiu/contracts';
import {
  type Actor,
  type CaseState,
  type UrgeAct,
  type UrgeObstacle,
  type UrgeState,
  type UrgeSubject,
  legalNow,
  recusedFromMessage,
  shanghaiDate,
  urgeObstacle,
  urgeRule,
  urgeSubjectOf,
} from '@xinxiu/domain';
import { COUNTY, type Repositories, type Scope, type StoredCase, nextUrgeNumber } from '@xinxiu/persistence';
import { resolveCaseRules } from '@xinxiu/policy';
import type { UrgeAnswer } from '@xinxiu/workflows';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { updateIdOf } from '../cases/update-id.js';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { UrgeEngine } from './urge-engine.js';

export interface UrgeCaller {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly key: string;
  readonly requestId: string;
}

type Wanted = z.output<typeof issueUrgeSchema>;
export type Urged = Omit<UrgeAnswer, 'letterId'> & { readonly id: string };

/** Issues urge letters (督办单) and carries what people do about them to their workflows. */
@Injectable()
export class UrgeLetters {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(UrgeEngine) private readonly engine: UrgeEngine,
    @Inject(LAW) private readonly law: Law,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The same person, case and key are one letter, however often it is asked for. @throws ProblemError */
  issue(wanted: Wanted, caller: UrgeCaller): Promise<Urged> {
    return this.recorded(wanted.caseNo, 'issueUrge', caller, async () => {
      const { actor, scope, key } = caller;
      const letterId = updateIdOf(actor.id, wanted.caseNo, 'issueUrge', key).slice(0, 32);
      const before = await this.repositories.urgeLetters.find(COUNTY, letterId);
      if (before) return standing(before.state);
      const urged = await this.repositories.cases.find(scope, wanted.caseNo);
      if (!urged) throw new ProblemError('NOT_FOUND', `You have no case ${wanted.caseNo}.`);
      const subject = await this.subject(wanted, urged, actor, letterId);
      return urgedOf(await this.engine.issue({ subject, clock: urged.clock }));
    });
  }

  /** @throws ProblemError with the refusal's code, or NOT_FOUND, UNAVAILABLE */
  act(id: string, act: Omit<UrgeAct, 'actor'>, caller: UrgeCaller): Promise<Urged> {
    return this.recorded(id, `${act.name}Urge`, caller, async () => {
      const { actor, scope, key } = caller;
      if (!(await this.repositories.urgeLetters.find(scope, id)))
        throw new ProblemError('NOT_FOUND', 'No urge letter that concerns you has this id.');
      const updateId = updateIdOf(actor.id, id, act.name, key);
      const answer = await this.engine.act(id, { ...act, actor }, updateId);
      return answer ? urgedOf(answer) : await this.afterEnd(id, updateId);
    });
  }

  private async subject(
    { reason, demand, workingDays }: Wanted,
    { state, clock }: StoredCase,
    actor: Actor,
    letterId: string,
  ): Promise<UrgeSubject> {
    const today = shanghaiDate(legalNow(clock, this.now()));
    const rules = resolveCaseRules(this.law.packs, today);
    const mostWorkingDays = rules.ok ? urgeRule(rules.value).mostWorkingDays : 0;
    assertNone(urgeObstacle(state, actor, { workingDays, mostWorkingDays }), state, mostWorkingDays);
    const number = await nextUrgeNumber(this.repositories.counters, today);
    return urgeSubjectOf(state, actor, { letterId, number, reason, demand, workingDays });
  }

  /** No workflow takes it: the same act is acknowledged again, another one comes too late. */
  private async afterEnd(id: string, updateId: string): Promise<Urged> {
    const found = await this.repositories.urgeLetters.find(COUNTY, id);
    if (!found) throw new ProblemError('NOT_FOUND', 'No urge letter that concerns you has this id.');
    const { state, facts } = found;
    if (facts.some(({ causationId }) => causationId === updateId)) return standing(state);
    const { status, end, enteredAt } = state;
    if (status === 'open')
      throw new ProblemError('UNAVAILABLE', 'It cannot be reached now.', { retryAfter: 5 });
    throw new ProblemError('URGE_ENDED', `It is ${status} since ${enteredAt}.`, {
      ...(end && { by: end.by.name }),
      at: enteredAt,
    });
  }

  private async recorded(
    subject: string,
    action: string,
    { actor, requestId }: UrgeCaller,
    work: () => Promise<Urged>,
  ): Promise<Urged> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProblemError) await this.audit.refused(actor, subject, error, requestId, action);
      throw error;
    }
  }
}

function standing({ letterId: id, number, status, deadline }: UrgeState): Urged {
  return { id, number, status, ...(deadline && { due: deadline.due }) };
}

function urgedOf({ letterId: id, ...answer }: UrgeAnswer): Urged {
  return { id, ...answer };
}

/** @throws ProblemError that says what stands in the way of a letter */
function assertNone(
  obstacle: UrgeObstacle | undefined,
  { applicant: { uscc } }: Pick<CaseState, 'applicant'>,
  most: number,
): void {
  switch (obstacle) {
    case undefined:
      return;
    case 'recused':
      throw new ProblemError('RECUSED', recusedFromMessage(uscc));
    case 'ended':
      throw new ProblemError('URGE_IMPOSSIBLE', 'The case has ended: there is nothing to urge.');
    case 'with-business':
      throw new ProblemError('URGE_IMPOSSIBLE', 'The case waits for the business, which nobody urges.');
    case 'too-long':
      throw new ProblemError(
        'URGE_IMPOSSIBLE',
        `An answer is asked for within ${most} working days at most.`,
      );
    case 'elsewhere':
      throw new ProblemError(
        'URGE_IMPOSSIBLE',
        'The case waits for another department: its own leader urges it, or the county.',
      );
  }
}
