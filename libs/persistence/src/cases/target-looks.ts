import type { Model } from 'mongoose';
import type { CaseDoc, TargetLook } from './schema.js';

/**
 * Kept beside the projection of a case and no part of it: nothing is decided by it. Of two looks that end at once one may
 * stay uncounted.
 */
export class TargetLooks {
  constructor(private readonly cases: Model<CaseDoc>) {}

  async add(caseNo: string, looks: readonly Omit<TargetLook, 'attempts'>[]): Promise<void> {
    const doc = await this.cases.findOne({ _id: caseNo }).select({ looks: 1 }).lean<Pick<CaseDoc, 'looks'>>();
    const before = doc?.looks ?? [];
    const counted = looks.map((look) => ({
      ...look,
      attempts: (before.find(({ target }) => target === look.target)?.attempts ?? 0) + 1,
    }));
    const others = before.filter(({ target }) => !looks.some((look) => look.target === target));
    await this.cases.updateOne({ _id: caseNo }, { $set: { looks: [...others, ...counted] } });
  }
}
