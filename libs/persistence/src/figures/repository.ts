import { type Model, trusted } from 'mongoose';
import type { AuditInboxDoc } from '../audit/schema.js';
import type { CaseDoc } from '../cases/schema.js';
import type { NoticeDoc } from '../notices/schema.js';

export interface FigureModels {
  readonly cases: Model<CaseDoc>;
  readonly notices: Model<NoticeDoc>;
  readonly auditInbox: Model<AuditInboxDoc>;
}

/** How many wait, and since when (real instant, ms) the oldest of them has. */
export interface WaitingFigure {
  readonly count: number;
  readonly oldest?: number;
}

/** How much of what a county has in hand; for those who watch the system, so of all departments together. */
export class FigureRepository {
  constructor(private readonly models: FigureModels) {}

  openCases(): Promise<number> {
    return this.count(this.models.cases, { open: 1 });
  }

  /** @param at real instant (ms) */
  overdueCases(at: number): Promise<number> {
    return this.count(this.models.cases, { open: 1, overdueFrom: trusted({ $lte: at }) });
  }

  /** Cases of which a step has failed for long. */
  troubledCases(): Promise<number> {
    return this.count(this.models.cases, { open: 1, attention: 1 });
  }

  notices(state: NoticeDoc['state']): Promise<number> {
    return this.count(this.models.notices, { state });
  }

  /** Entries that the one writer of the audit chain has not taken up. */
  waitingAudit(): Promise<number> {
    return this.count(this.models.auditInbox, {});
  }

  /** Mails that wait for their server, without those that wait for others to the same person; `oldest` real instant, ms. */
  async mailsWaiting(): Promise<WaitingFigure> {
    return this.waiting(this.models.notices, { state: 'queued', held: trusted({ $ne: 1 }) });
  }

  /** Entries of the trail that wait for the chain. */
  async auditWaiting(): Promise<WaitingFigure> {
    return this.waiting(this.models.auditInbox, {});
  }

  private async waiting<Doc extends { since: number }>(
    model: Model<Doc>,
    filter: object,
  ): Promise<WaitingFigure> {
    const [count, oldest] = await Promise.all([
      this.count(model, filter),
      model
        .findOne(filter as never)
        .sort({ since: 1 })
        .select({ since: 1 })
        .lean<{ since: number }>(),
    ]);
    return { count, ...(oldest && { oldest: oldest.since }) };
  }

  private async count<Doc>(model: Model<Doc>, filter: object): Promise<number> {
    return model.countDocuments(filter as never);
  }
}
