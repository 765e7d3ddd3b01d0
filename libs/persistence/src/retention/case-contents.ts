import { type CaseEvent, type CaseState, withoutPersonal } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import type { ApplicationDoc, Submission } from '../applications/schema.js';
import { eventHash, factHash } from '../cases/mapper.js';
import type { CaseDoc, CaseEventDoc } from '../cases/schema.js';
import { contentHash } from '../database/canonical.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { DeletionPart } from './statement.js';

export interface ContentsModels {
  readonly cases: Model<CaseDoc>;
  readonly caseEvents: Model<CaseEventDoc>;
  readonly applications: Model<ApplicationDoc>;
}

export type ContentsSeals = Readonly<Record<'cases' | 'events' | 'applications', SealedFields>>;

/** What of the contents of a case goes. */
export interface ContentsParts {
  /** What stays, without what is personal in it; only where that makes a difference. */
  readonly stripped: readonly DeletionPart[];
  readonly fileIds: ReadonlySet<string>;
}

/** The contents of a case: its facts, state and application stay, without what is personal in them. */
export class CaseContents {
  constructor(
    private readonly models: ContentsModels,
    private readonly sealed: ContentsSeals,
  ) {}

  async of(caseNo: string): Promise<ContentsParts> {
    const doc = await this.models.cases.findOne({ _id: caseNo }).lean<CaseDoc>();
    if (!doc) return { stripped: [], fileIds: new Set() };
    const events = await this.models.caseEvents
      .find({ caseId: caseNo })
      .sort({ seq: 1 })
      .lean<CaseEventDoc[]>();
    const facts = events.map((one) => {
      const event = this.fact(one);
      return changed('fact', one._id, factHash(event), factHash(withoutPersonal(event)));
    });
    const state = this.state(doc);
    const application = await this.models.applications
      .findOne({ _id: doc.applicationId })
      .lean<ApplicationDoc>();
    const fileIds = new Set([
      ...filesOf(application),
      ...events.flatMap(({ event }) =>
        event.type === 'supplement-answered' ? event.data.answers.flatMap(({ fileIds }) => fileIds) : [],
      ),
    ]);
    const written = application && this.written(application);
    const parts = [
      ...facts.flat(),
      ...changed('case', caseNo, contentHash(state), contentHash(withoutPersonal(state))),
      ...(written
        ? changed('application', doc.applicationId, contentHash(written), contentHash(stripped(written)))
        : []),
    ];
    return { stripped: parts, fileIds };
  }

  async hashOfFact(id: string): Promise<string | undefined> {
    const doc = await this.models.caseEvents.findOne({ _id: id }).lean<CaseEventDoc>();
    return doc ? factHash(this.fact(doc)) : undefined;
  }

  async hashOfCase(caseNo: string): Promise<string | undefined> {
    const doc = await this.models.cases.findOne({ _id: caseNo }).lean<CaseDoc>();
    return doc ? contentHash(this.state(doc)) : undefined;
  }

  async hashOfApplication(id: string): Promise<string | undefined> {
    const doc = await this.models.applications.findOne({ _id: id }).lean<ApplicationDoc>();
    return doc ? contentHash(this.written(doc)) : undefined;
  }

  async stripFact(id: string): Promise<void> {
    const doc = await this.models.caseEvents.findOne({ _id: id }).lean<CaseEventDoc>();
    if (!doc) return;
    const event = withoutPersonal(this.fact(doc));
    const fields = { event: this.sealed.events.seal(id, 'event', event), hash: eventHash(event) };
    await this.models.caseEvents.updateOne({ _id: id }, { $set: fields });
  }

  async stripCase(id: string): Promise<void> {
    const doc = await this.models.cases.findOne({ _id: id }).lean<CaseDoc>();
    if (!doc) return;
    const state = this.sealed.cases.seal(id, 'state', withoutPersonal(this.state(doc)));
    await this.models.cases.updateOne({ _id: id, seq: doc.seq }, { $set: { state } });
  }

  async stripApplication(id: string): Promise<void> {
    const doc = await this.models.applications.findOne({ _id: id }).lean<ApplicationDoc>();
    if (!doc) return;
    const { content, window, submission } = stripped(this.written(doc));
    const fields = {
      content,
      ...(window && { window }),
      ...(submission && { submission: this.sealed.applications.seal(id, 'submission', submission) }),
      version: doc.version + 1,
    };
    await this.models.applications.updateOne(
      { _id: id, version: doc.version },
      { $set: fields, $unset: { answerDrafts: 1 } },
    );
  }

  /** What somebody edited where it is closed does not open: it goes as it is, and the verifier still finds the edit. */
  private fact({ _id, event }: CaseEventDoc): CaseEvent {
    try {
      return this.sealed.events.open(_id, 'event', event);
    } catch {
      return event;
    }
  }

  private state({ _id, state }: CaseDoc): CaseState {
    return this.sealed.cases.open(_id, 'state', state);
  }

  private written({ _id, content, window, submission }: ApplicationDoc): Written {
    return {
      content: this.sealed.applications.open(_id, 'content', content),
      ...(window && { window }),
      ...(submission && { submission: this.sealed.applications.open(_id, 'submission', submission) }),
    };
  }
}

type Written = Pick<ApplicationDoc, 'content' | 'window' | 'submission'>;

const NOBODY = { name: '', phone: '', email: '' };

/** What stays of an application: what it was about, when it was signed, and the hash of the text that was. */
function stripped({ window, submission }: Written): Written {
  const bareDraft = { content: {}, ...(window && { window: withoutPersonal(window) }) };
  if (!submission) return bareDraft;
  const commitment = submission['commitment'] as Record<string, unknown> | undefined;
  const bare: Submission = {
    ...withoutPersonal(submission),
    contact: NOBODY,
    files: [],
    submittedBy: { ...submission.submittedBy, name: '' },
    ...(commitment && { commitment: { ...commitment, text: '', signedBy: '', signature: '' } }),
  };
  return { ...bareDraft, submission: bare };
}

/** Ids of the files that an application names, as a draft and as it was submitted. */
export function filesOf(
  application: Pick<ApplicationDoc, 'content' | 'submission'> | null,
): readonly string[] {
  const submitted = (application?.submission?.['files'] ?? []) as readonly { readonly id: string }[];
  return [...(application?.content.files ?? []), ...submitted].map(({ id }) => id);
}

function changed(
  kind: DeletionPart['kind'],
  id: string,
  sha256: string,
  stays: string,
): readonly DeletionPart[] {
  return sha256 === stays ? [] : [{ kind, id, sha256, stays }];
}
