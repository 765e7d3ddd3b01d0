import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isRetriable, maskNumbersIn, retryWay } from '@xinxiu/domain';
import type { Repositories, Scope, StuckRow } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ActOnCase } from '../cases/act-on-case.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { EngineWord } from './engine-word.js';

/** Who has what tried, and why. */
export interface WantedRetry {
  readonly id: string;
  readonly reason: string;
  /** Of the request: sent again, the case is woken once. */
  readonly key: string;
  readonly actor: Actor;
  readonly scope: Scope;
}

/** Has a failing step tried at once. Whether it has passed is seen by the next look, and told only then. */
@Injectable()
export class RetryStuck {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'stuck'>,
    @Inject(EngineWord) private readonly engine: Pick<EngineWord, 'tryAtOnce'>,
    @Inject(ActOnCase) private readonly acting: Pick<ActOnCase, 'act'>,
    @Inject(AuditLog) private readonly audit: Pick<AuditLog, 'done'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError NOT_FOUND, NOTHING_TO_RETRY, or what the case refuses with */
  async retry(wanted: WantedRetry): Promise<StuckRow> {
    const { id, actor } = wanted;
    const row = await this.get(id);
    const way = retryWay(row, actor.role);
    if (row.until !== '' || !isRetriable(way))
      throw new ProblemError('NOTHING_TO_RETRY', 'There is no step of it that you could have tried.');
    const reason = maskNumbersIn(wanted.reason);
    // Before the try: what becomes of it is told from when it was asked for.
    const at = new Date(this.now()).toISOString();
    if (way === 'step') await this.tryStep(row, actor);
    else await this.wake(row, wanted);
    const { subjectId, cause, activity, attempts } = row;
    await this.audit.done(actor, 'stuck-retried', subjectId, { cause, way, step: activity, reason });
    const by = { id: actor.id, name: actor.name };
    await this.repositories.stuck.noteRetry(row, { at, by, reason, attempts });
    return this.get(id);
  }

  private async get(id: string): Promise<StuckRow> {
    const row = await this.repositories.stuck.find(id);
    if (!row) throw new ProblemError('NOT_FOUND', 'Nothing is stuck by this id.');
    return row;
  }

  private async tryStep({ workflowId, activityId }: StuckRow, actor: Actor): Promise<void> {
    if (!(await this.engine.tryAtOnce(workflowId, activityId, actor.id)))
      throw new ProblemError('NOTHING_TO_RETRY', 'The step has passed meanwhile, or waits no more.');
  }

  private async wake({ subjectId }: StuckRow, { key, actor, scope }: WantedRetry): Promise<void> {
    await this.acting.act({ caseNo: subjectId, action: 'retryStep', body: {}, key, actor, scope });
  }
}
