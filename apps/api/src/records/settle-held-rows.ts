import { Inject, Injectable } from '@nestjs/common';
import type { settleHeldRowsSchema, settledRowsSchema } from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import type { Scope } from '@xinxiu/persistence';
import type { z } from 'zod';
import { type Language, asProblem, toldIn } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { SettleHeldRow } from './settle-held-row.js';

type Batch = z.output<typeof settleHeldRowsSchema>;
type Answer = z.output<typeof settledRowsSchema>;

/** Who settles, whose rows, and in which language he is told what stands against one. */
interface Settler {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly language: Language;
}

/** Settles several rows, one after the other: two of them may be the same penalty. */
@Injectable()
export class SettleHeldRows {
  constructor(@Inject(SettleHeldRow) private readonly row: SettleHeldRow) {}

  async settle({ items, dryRun }: Batch, by: Settler): Promise<Answer> {
    const answers: Answer['items'] = [];
    for (const item of items) answers.push(await this.one(item, dryRun, by));
    const failed = answers.filter(({ outcome }) => outcome === 'failed').length;
    return { settled: answers.length - failed, failed, items: answers };
  }

  private async one(
    { id, dismiss, ...completion }: Batch['items'][number],
    dryRun: boolean,
    by: Settler,
  ): Promise<Answer['items'][number]> {
    const { actor, scope } = by;
    try {
      if (dismiss === undefined)
        return { id, ...(await this.row.complete(id, completion, actor, scope, dryRun)) };
      await this.row.dismiss(id, dismiss, actor, scope, dryRun);
      return { id, outcome: 'dismissed' };
    } catch (error) {
      // What stands against one row is its answer; what stands against the server ends the batch.
      if (!(error instanceof ProblemError)) throw asProblem(error);
      return { id, outcome: 'failed', code: error.code, ...toldIn(error, by.language) };
    }
  }
}
