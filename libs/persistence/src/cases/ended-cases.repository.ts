import type { CaseStatus } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import type { CaseDoc } from './schema.js';

/** A case whose history the engine has and the store has not. */
export interface CaseToArchive {
  readonly caseNo: string;
  readonly workflowId: string;
  readonly runId: string;
}

/** Cases that have ended, for the recurring duties: their histories are archived, and some are checked again. */
export class EndedCases {
  constructor(private readonly cases: Model<CaseDoc>) {}

  /** Within a span of legal time. @param from @param before instants (ISO) */
  async within(
    from: string,
    before: string,
  ): Promise<readonly { caseNo: string; department: string; status: CaseStatus }[]> {
    const docs = await this.cases
      .find({ open: 0, enteredAt: trusted({ $gte: from, $lt: before }) } as never)
      .select({ determiningDepartment: 1, status: 1 })
      .lean<Pick<CaseDoc, '_id' | 'determiningDepartment' | 'status'>[]>();
    return docs.map(({ _id: caseNo, determiningDepartment: department, status }) => ({
      caseNo,
      department,
      status: status as CaseStatus,
    }));
  }

  async toArchive(limit: number): Promise<readonly CaseToArchive[]> {
    const docs = await this.cases
      .find({ open: 0, archived: 0 })
      .select({ workflowId: 1, runId: 1 })
      .limit(limit)
      .lean<Pick<CaseDoc, '_id' | 'workflowId' | 'runId'>[]>();
    return docs.map(({ _id, workflowId, runId }) => ({ caseNo: _id, workflowId, runId }));
  }

  async markArchived(caseNo: string, archive: NonNullable<CaseDoc['archive']>): Promise<void> {
    await this.cases.updateOne({ _id: caseNo, archived: 0 }, { $set: { archived: 1, archive } });
  }
}
