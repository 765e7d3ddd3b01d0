import { Inject, Injectable } from '@nestjs/common';
import type { CaseWaits as CaseWaitsAnswer } from '@xinxiu/contracts';
import { type Actor, type Happening, courseOf, isFinal, legalNow, waitsOf } from '@xinxiu/domain';
import { COUNTY, type Repositories, type StoredCase } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { EngineWord } from './engine-word.js';
import { stuckView } from './stuck-view.js';

/** What one case waits for, and how it went, by its own facts and by the history of the engine. */
@Injectable()
export class CaseWaits {
  constructor(
    @Inject(REPOSITORIES) private readonly stores: Pick<Repositories, 'cases' | 'stuck'>,
    @Inject(EngineWord) private readonly engine: Pick<EngineWord, 'courseOf'>,
    @Inject(LAW) private readonly law: Pick<Law, 'workingDays'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async of(caseNo: string, actor: Actor): Promise<CaseWaitsAnswer> {
    const stored = await this.stores.cases.find(COUNTY, caseNo);
    if (!stored) throw new ProblemError('NOT_FOUND', `You have no case ${caseNo}.`);
    const { state, clock, workflowId } = stored;
    const [events, told, causes] = await Promise.all([
      this.stores.cases.events(caseNo),
      // After its retention, and while it is away, the engine tells nothing: the facts of the case do.
      this.engine.courseOf(workflowId).catch(() => undefined),
      this.stores.stuck.ofSubject(caseNo),
    ]);
    const happenings: Happening[] = [
      ...events.map(({ at, type, actor: by }): Happening => ({ at, type, told: 'case', by: by.name })),
      ...(told ?? []).map(({ at, type }): Happening => ({ at: legal(stored, at), type, told: 'engine' })),
    ];
    const { workingDays } = this.law;
    const now = this.now();
    const until = isFinal(state.status) ? undefined : legalNow(clock, now);
    return {
      ...{ caseNo, status: state.status },
      waits: waitsOf(state, clock, workingDays, now).map(({ to, actions, ...wait }) => ({
        ...wait,
        ...(to && { to: [...to] }),
        ...(actions && { actions: [...actions] }),
      })),
      causes: causes.map((row) => stuckView(row, actor)),
      course: courseOf(happenings, workingDays, until),
      hasEngine: told !== undefined,
    };
  }
}

function legal({ clock }: StoredCase, real: number): string {
  return new Date(legalNow(clock, real)).toISOString();
}
