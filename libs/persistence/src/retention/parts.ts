import { type CaseEvent, type CaseState, type RetentionData, withoutPersonal } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import type { ApplicationDoc, Submission } from '../applications/schema.js';
import { eventHash, factHash } from '../cases/mapper.js';
import type { CaseDoc, CaseEventDoc } from '../cases/schema.js';
import type { CommitmentRepository } from '../commitments/repository.js';
import type { CorrectionRepository } from '../corrections/repository.js';
import { contentHash } from '../database/canonical.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { type FileRepository, registrationFileOwner } from '../files/repository.js';
import type { FileDoc } from '../files/schema.js';
import type { NoticeDoc } from '../notices/schema.js';
import type { RegistrationRepository } from '../registrations/repository.js';
import type { DeletionPart } from './statement.js';
import type { NoticeNames } from './notice-names.js';
import type { SubjectModels } from './subjects.js';

export interface PartModels extends SubjectModels {
  readonly caseEvents: Model<CaseEventDoc>;
  readonly files: Model<FileDoc>;
}

type Sealed = Readonly<Record<'cases' | 'events' | 'applications' | 'notices', SealedFields>>;
type Thing = { readonly data: RetentionData; readonly id: string };
type Part = Pick<DeletionPart, 'kind' | 'id'>;

/**
 * What is stored of a thing, part by part: what it is now, and how it goes. Each part goes by itself and may be told to go
 * again, so that a run that broke off anywhere is simply carried out once more.
 */
export class DeletionParts {
  constructor(
    private readonly models: PartModels,
    private readonly sealed: Sealed,
    private readonly files: Pick<FileRepository, 'idsOf' | 'remove'>,
    private readonly registrations: Pick<RegistrationRepository, 'find'>,
    private readonly corrections: Pick<CorrectionRepository, 'find' | 'remove' | 'withProof'>,
    private readonly commitments: Pick<CommitmentRepository, 'findOfPerson' | 'removeOfPerson'>,
    private readonly noticeNames: NoticeNames,
  ) {}

  /** Everything that goes with a thing. What names a file goes before the file. */
  async of({ data, id }: Thing): Promise<readonly DeletionPart[]> {
    switch (data) {
      case 'case-contents':
        return this.contentsOf(id);
      case 'case-notices':
        return this.present(
          (await this.notices(id)).map((doc) => ({ kind: 'notice', id: this.noticeNames.of(doc._id) })),
          id,
        );
      case 'case-history': {
        const doc = await this.models.cases.findOne({ _id: id }).lean<CaseDoc>();
        return this.present(doc?.archive ? [{ kind: 'file', id: doc.archive.fileId }] : [], id);
      }
      case 'drafts': {
        const draft = await this.models.applications.findOne({ _id: id }).lean<ApplicationDoc>();
        return this.present([{ kind: 'draft', id }, ...fileParts(filesOf(draft))], id);
      }
      case 'refused-registrations': {
        const proofs = await this.files.idsOf(registrationFileOwner(id));
        return this.present([{ kind: 'registration', id }, ...fileParts(proofs)], id);
      }
      case 'account-mails':
        return this.present([{ kind: 'notice', id }], '');
      case 'corrections': {
        const { fileId = '' } = (await this.corrections.find(id)) ?? {};
        const proof = fileId === '' ? [] : [fileId];
        return this.present([{ kind: 'correction', id }, ...fileParts(proof)], id);
      }
      case 'commitments':
        return this.present([{ kind: 'commitment', id }], id);
    }
  }

  /** SHA-256 of what is there now. @param caseNo of a notice, empty for a mail about an account */
  async hashOf({ kind, id }: Part, caseNo: string): Promise<string | undefined> {
    switch (kind) {
      case 'fact': {
        const doc = await this.models.caseEvents.findOne({ _id: id }).lean<CaseEventDoc>();
        return doc ? factHash(this.fact(doc)) : undefined;
      }
      case 'case': {
        const doc = await this.models.cases.findOne({ _id: id }).lean<CaseDoc>();
        return doc ? contentHash(this.state(doc)) : undefined;
      }
      case 'application':
      case 'draft': {
        const doc = await this.models.applications.findOne({ _id: id }).lean<ApplicationDoc>();
        return doc ? contentHash(this.written(doc)) : undefined;
      }
      case 'file':
        return (await this.models.files.findOne({ _id: id }).lean<FileDoc>())?.sha256;
      case 'notice': {
        const doc = await this.noticeNames.find(id, caseNo);
        return doc && this.noticeHash(doc);
      }
      case 'registration': {
        const registration = await this.registrations.find(id);
        return registration && contentHash(registration);
      }
      case 'correction': {
        const correction = await this.corrections.find(id);
        return correction && contentHash(correction);
      }
      case 'commitment': {
        const commitment = await this.commitments.findOfPerson(id);
        return commitment && contentHash(commitment);
      }
    }
  }

  async remove({ kind, id }: Part, caseNo: string): Promise<void> {
    switch (kind) {
      case 'fact':
        return this.stripFact(id);
      case 'case':
        return this.stripCase(id);
      case 'application':
        return this.stripApplication(id);
      case 'draft':
        await this.models.applications.deleteOne({ _id: id, state: 'draft' });
        return;
      case 'file':
        return this.files.remove(id);
      case 'notice': {
        const doc = await this.noticeNames.find(id, caseNo);
        if (doc) await this.models.notices.deleteOne({ _id: doc._id });
        return;
      }
      case 'registration':
        await this.models.registrations.deleteOne({ _id: id });
        return;
      case 'correction':
        return this.corrections.remove(id);
      case 'commitment':
        return this.commitments.removeOfPerson(id);
    }
  }

  /** Whether an application, a case, a record or a request for a correction that keeps its contents still names the file. */
  async isNamed(fileId: string): Promise<boolean> {
    const file = await this.models.files.findOne({ _id: fileId }).lean<FileDoc>();
    if (!file) return false;
    if ((await this.corrections.withProof(fileId)) !== undefined) return true;
    const { owner: uscc } = file;
    const [applications, cases, records] = await Promise.all([
      this.models.applications.find({ uscc }).lean<ApplicationDoc[]>(),
      this.models.cases.find({ uscc }).lean<CaseDoc[]>(),
      this.models.records.find({ uscc }).lean(),
    ]);
    const names = (value: unknown) => JSON.stringify(value).includes(`"${fileId}"`);
    if (applications.some((doc) => filesOf(doc).includes(fileId))) return true;
    const keeping = cases.filter((doc) => !doc.deleted?.includes('case-contents'));
    for (const doc of keeping) {
      const events = await this.models.caseEvents.find({ caseId: doc._id }).lean<CaseEventDoc[]>();
      if (events.some(({ type, event }) => type === 'supplement-answered' && names(event.data))) return true;
    }
    // Of a record whose case is over its ledger keeps the name of the proof, and the certificate its hash.
    const over = new Set(cases.filter(({ open }) => open === 0).map(({ recordId }) => recordId));
    return records.some(({ _id, facts }) => !over.has(_id) && names(facts ?? []));
  }

  /** Remembers that a case holds nothing of a class any more. */
  async mark({ data, id }: Thing): Promise<void> {
    if (data.startsWith('case-'))
      await this.models.cases.updateOne({ _id: id }, { $addToSet: { deleted: data } } as never);
  }

  private async contentsOf(caseNo: string): Promise<readonly DeletionPart[]> {
    const doc = await this.models.cases.findOne({ _id: caseNo }).lean<CaseDoc>();
    if (!doc) return [];
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
    const files = new Set([
      ...filesOf(application),
      ...events.flatMap(({ event }) =>
        event.type === 'supplement-answered' ? event.data.answers.flatMap(({ fileIds }) => fileIds) : [],
      ),
    ]);
    const written = application && this.written(application);
    return [
      ...facts.flat(),
      ...changed('case', caseNo, contentHash(state), contentHash(withoutPersonal(state))),
      ...(written
        ? changed('application', doc.applicationId, contentHash(written), contentHash(stripped(written)))
        : []),
      ...(await this.present(fileParts(files), caseNo)),
    ];
  }

  private async present(parts: readonly Part[], caseNo: string): Promise<readonly DeletionPart[]> {
    const found: DeletionPart[] = [];
    for (const part of parts) {
      const sha256 = await this.hashOf(part, caseNo);
      if (sha256 !== undefined) found.push({ ...part, sha256 });
    }
    return found;
  }

  private async stripFact(id: string): Promise<void> {
    const doc = await this.models.caseEvents.findOne({ _id: id }).lean<CaseEventDoc>();
    if (!doc) return;
    const event = withoutPersonal(this.fact(doc));
    const fields = { event: this.sealed.events.seal(id, 'event', event), hash: eventHash(event) };
    await this.models.caseEvents.updateOne({ _id: id }, { $set: fields });
  }

  private async stripCase(id: string): Promise<void> {
    const doc = await this.models.cases.findOne({ _id: id }).lean<CaseDoc>();
    if (!doc) return;
    const state = this.sealed.cases.seal(id, 'state', withoutPersonal(this.state(doc)));
    await this.models.cases.updateOne({ _id: id, seq: doc.seq }, { $set: { state } });
  }

  private async stripApplication(id: string): Promise<void> {
    const doc = await this.models.applications.findOne({ _id: id }).lean<ApplicationDoc>();
    if (!doc) return;
    const { content, window, submission } = stripped(this.written(doc));
    const fields = {
      content,
      ...(window && { window }),
      ...(submission && { submission: this.sealed.applications.seal(id, 'submission', submission) }),
      version: doc.version + 1,
    };
    await this.models.applications.updateOne({ _id: id, version: doc.version }, { $set: fields });
  }

  private notices(caseNo: string): Promise<NoticeDoc[]> {
    return this.models.notices.find({ caseNo }).lean<NoticeDoc[]>();
  }

  /** Without what changes as it is read. */
  private noticeHash({ read: _read, version: _version, since: _since, ...notice }: NoticeDoc): string {
    return contentHash({
      ...notice,
      content: this.sealed.notices.open(notice._id, 'content', notice.content),
      ...(notice.services && {
        services: this.sealed.notices.open(notice._id, 'services', notice.services),
      }),
    });
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

function filesOf(application: Pick<ApplicationDoc, 'content' | 'submission'> | null): readonly string[] {
  const submitted = (application?.submission?.['files'] ?? []) as readonly { readonly id: string }[];
  return [...(application?.content.files ?? []), ...submitted].map(({ id }) => id);
}

function fileParts(ids: Iterable<string>): readonly Part[] {
  return [...new Set(ids)].map((id) => ({ kind: 'file', id }));
}

function changed(
  kind: DeletionPart['kind'],
  id: string,
  sha256: string,
  stays: string,
): readonly DeletionPart[] {
  return sha256 === stays ? [] : [{ kind, id, sha256, stays }];
}
