import { type Model, trusted } from 'mongoose';
import type { AuditInboxDoc } from '../audit/schema.js';
import type { CaseDoc } from '../cases/schema.js';
import type { NoticeDoc } from '../notices/schema.js';

export interface FigureModels {
  readonly cases: Model<CaseDoc>;
  readonly notices: Model<NoticeDoc>;
  readonly auditInbox: Model<AuditInboxDoc>;
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

  private async count<Doc>(model: Model<Doc>, filter: object): Promise<number> {
    return model.countDocuments(filter as never);
  }
}
