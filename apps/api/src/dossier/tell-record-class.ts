import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, asWitness } from '@xinxiu/domain';
import type { PenaltyRecord, Repositories } from '@xinxiu/persistence';
import { recordClassifiedSignal } from '@xinxiu/workflows';
import { WAIT_MS } from '../platform/in-time.js';
import { REPOSITORIES, TEMPORAL } from '../platform/tokens.js';

/**
 * Tells the open case of a record which class the record has now. Always: what is stored of the case lags behind the
 * case, so only the case itself knows whether this is news to it.
 */
@Injectable()
export class TellRecordClass {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(TEMPORAL) private readonly client: Client,
  ) {}

  /** What an engine that is away throws is told to whoever acted; sent again with its key, the act tells the case again. */
  async tell({ id, penaltyClass, publication }: PenaltyRecord, actor: Actor): Promise<void> {
    const open = await this.repositories.cases.openOn(id);
    if (!open) return;
    const news = { penaltyClass, recordVersion: publication.version, by: asWitness(actor) };
    const handle = this.client.workflow.getHandle(open.workflowId);
    try {
      await this.client.withDeadline(Date.now() + WAIT_MS, () => handle.signal(recordClassifiedSignal, news));
    } catch (error) {
      // It has ended in this moment: there is nobody left to tell.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
