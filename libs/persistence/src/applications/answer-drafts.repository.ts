import type { Model } from 'mongoose';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { AnswerDraft, ApplicationDoc } from './schema.js';

/** Answers to supplements that are not sent yet: of each person one, at the application that became the case. */
export class AnswerDraftRepository {
  constructor(
    private readonly applications: Model<ApplicationDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** In the place of what the person had typed before. */
  async keep(applicationId: string, personId: string, draft: AnswerDraft): Promise<void> {
    const field = `answerDrafts.${personId}`;
    await this.applications.updateOne(
      { _id: applicationId, state: 'submitted' },
      { $set: { [field]: this.sealed.seal(applicationId, field, draft) }, $inc: { version: 1 } },
    );
  }

  async find(applicationId: string, personId: string): Promise<AnswerDraft | undefined> {
    const doc = await this.applications.findOne({ _id: applicationId }).lean<ApplicationDoc>();
    const draft = doc?.answerDrafts?.[personId];
    return draft && this.sealed.open(applicationId, `answerDrafts.${personId}`, draft);
  }
}
