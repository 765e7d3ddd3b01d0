import type { RetentionData } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import type { ApplicationDoc } from '../applications/schema.js';
import type { CaseDoc, CaseEventDoc } from '../cases/schema.js';
import type { CommitmentRepository } from '../commitments/repository.js';
import type { CorrectionRepository } from '../corrections/repository.js';
import { contentHash } from '../database/canonical.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { type FileRepository, registrationFileOwner } from '../files/repository.js';
import type { FileDoc } from '../files/schema.js';
import type { NoticeDoc } from '../notices/schema.js';
import type { RegistrationRepository } from '../registrations/repository.js';
import { CaseContents, type ContentsModels, type ContentsSeals, filesOf } from './case-contents.js';
import type { DeletionPart } from './statement.js';
import type { NoticeNames } from './notice-names.js';
import type { SubjectModels } from './subjects.js';

export interface PartModels extends SubjectModels, ContentsModels {
  readonly files: Model<FileDoc>;
}

type Thing = { readonly data: RetentionData; readonly id: string };
type Part = Pick<DeletionPart, 'kind' | 'id'>;

/**
 * What is stored of a thing, part by part: what it is now, and how it goes. Each part goes by itself and may be told to go
 * again, so that a run that broke off anywhere is simply carried out once more.
 */
export class DeletionParts {
  private readonly contents: CaseContents;

  constructor(
    private readonly models: PartModels,
    private readonly sealed: ContentsSeals & { readonly notices: SealedFields },
    private readonly files: Pick<FileRepository, 'idsOf' | 'remove'>,
    private readonly registrations: Pick<RegistrationRepository, 'find'>,
    private readonly corrections: Pick<CorrectionRepository, 'find' | 'remove' | 'withProof'>,
    private readonly commitments: Pick<CommitmentRepository, 'findOfPerson' | 'removeOfPerson'>,
    private readonly noticeNames: NoticeNames,
  ) {
    this.contents = new CaseContents(models, sealed);
  }

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
      case 'fact':
        return this.contents.hashOfFact(id);
      case 'case':
        return this.contents.hashOfCase(id);
      case 'application':
      case 'draft':
        return this.contents.hashOfApplication(id);
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
        return this.contents.stripFact(id);
      case 'case':
        return this.contents.stripCase(id);
      case 'application':
        return this.contents.stripApplication(id);
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
    const { stripped, fileIds } = await this.contents.of(caseNo);
    return [...stripped, ...(await this.present(fileParts(fileIds), caseNo))];
  }

  private async present(parts: readonly Part[], caseNo: string): Promise<readonly DeletionPart[]> {
    const found: DeletionPart[] = [];
    for (const part of parts) {
      const sha256 = await this.hashOf(part, caseNo);
      if (sha256 !== undefined) found.push({ ...part, sha256 });
    }
    return found;
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
}

function fileParts(ids: Iterable<string>): readonly Part[] {
  return [...new Set(ids)].map((id) => ({ kind: 'file', id }));
}
