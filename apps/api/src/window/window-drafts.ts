import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { BeginUpload, WindowOpening, WindowPatch } from '@xinxiu/contracts';
import { type Actor, type Standing, atWindow } from '@xinxiu/domain';
import {
  type Application,
  COUNTY,
  type Page,
  type Repositories,
  type WindowDraft,
} from '@xinxiu/persistence';
import { EditDraft, submitted } from '../applications/edit-draft.js';
import { SubmitApplication } from '../applications/submit-application.js';
import { AuditLog } from '../audit/audit-log.js';
import { type FileView, fileView } from '../files/file-view.js';
import { ResumableUploads, type UploadPlace } from '../files/parts/resumable-uploads.js';
import { type Belonging, StoreUpload } from '../files/store-upload.js';
import { ProblemError } from '../http/problem.error.js';
import type { ApiRequest } from '../http/request-context.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** An application that a clerk began for somebody present. */
export type WindowApplication = Application & { readonly window: WindowDraft };

/** A clerk's draft, with the clerk as he stands for its business. */
export interface AtWindow extends Standing {
  readonly draft: WindowApplication;
}

type ListOf = Parameters<Repositories['applications']['list']>;
/** Which of the own, in which order, and which page of them. */
type Wanted = Pick<ListOf[1], 'state'> & { readonly sort: ListOf[2] } & ListOf[3];

/**
 * Drafts of the ordinary kind that a clerk of the credit office writes for a business whose person is present. Only he who
 * saw the person and the document goes on with one; what is brought belongs to the business.
 */
@Injectable()
export class WindowDrafts {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(EditDraft) private readonly drafts: EditDraft,
    @Inject(SubmitApplication) private readonly submission: SubmitApplication,
    @Inject(StoreUpload) private readonly uploads: StoreUpload,
    @Inject(ResumableUploads) private readonly parts: ResumableUploads,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError RECUSED, RECORD_NOT_YOURS, CASE_OPEN */
  async open({ uscc, recordId, person }: WindowOpening, clerk: Actor): Promise<WindowApplication> {
    const { actor, scope } = await this.standing(clerk, uscc, recordId);
    const record = await this.repositories.records.find(scope, recordId);
    if (!record) throw new ProblemError('RECORD_NOT_YOURS', `${uscc} has no record with this id.`);
    await this.submission.assertFree(recordId);
    const window = { person, clerk: { id: clerk.id, name: clerk.name } };
    const draft = await this.repositories.applications.create({
      id: randomUUID(),
      recordId,
      uscc,
      applicantName: record.penalty.subjectName,
      createdBy: clerk.id,
      createdAt: new Date(this.now()).toISOString(),
      window,
    });
    await this.audit.done(actor, 'window-opened', draft.id, {
      record: recordId,
      person: person.name,
      document: person.document,
    });
    return { ...draft, window };
  }

  /** The clerk's own. */
  list({ state, sort, ...page }: Wanted, { id }: Actor): Promise<Page<Application>> {
    return this.repositories.applications.list(COUNTY, { state, createdBy: id }, sort, page);
  }

  /** One of any clerk. @throws ProblemError NOT_FOUND, for what a business drafts itself too */
  async get(id: string): Promise<WindowApplication> {
    const found = await this.repositories.applications.find(COUNTY, id);
    if (found?.window) return { ...found, window: found.window };
    throw new ProblemError('NOT_FOUND', 'No application with this id was begun at the window.');
  }

  /** To go on with it. @throws ProblemError NOT_FOUND, DRAFT_OF_ANOTHER, RECUSED */
  async own(id: string, clerk: Actor): Promise<AtWindow> {
    const draft = await this.get(id);
    const { clerk: beginner } = draft.window;
    if (beginner.id !== clerk.id) {
      const refusal = new ProblemError('DRAFT_OF_ANOTHER', `${beginner.name} began it and saw the person.`);
      await this.audit.refused(clerk, id, refusal, '', 'window');
      throw refusal;
    }
    return { draft, ...(await this.standing(clerk, draft.uscc, id)) };
  }

  async edit(id: string, version: number, patch: WindowPatch, clerk: Actor): Promise<WindowApplication> {
    const { draft, actor, scope } = await this.own(id, clerk);
    const { person = draft.window.person, ...content } = patch;
    const window = { ...draft.window, person };
    return { ...(await this.drafts.edit(draft, { version, patch: content, window }, actor, scope)), window };
  }

  /** A proof that the person brought, in one piece. */
  async addProof(id: string, clerk: Actor, request: ApiRequest): Promise<FileView> {
    const { draft, actor } = await this.own(id, clerk);
    const file = await this.uploads.store(request, { ...brought(draft, clerk), unused: 1 });
    await this.audit.done(actor, 'file-uploaded', file.id);
    return fileView(file);
  }

  /** A proof that the person brought, in parts. Nothing of the draft changes before it names the file. */
  async beginProof(id: string, clerk: Actor, begun: BeginUpload): Promise<UploadPlace> {
    const { draft } = await this.own(id, clerk);
    return this.parts.begin(begun, brought(draft, clerk));
  }

  private async standing(clerk: Actor, uscc: string, subject: string): Promise<Standing> {
    const standing = atWindow(clerk, uscc);
    if (standing.ok) return standing.value;
    const { code, message } = standing.error;
    const refusal = new ProblemError(code, message);
    await this.audit.refused(clerk, subject, refusal, '', 'window');
    throw refusal;
  }
}

/** What is brought belongs to the business. @throws ProblemError APPLICATION_SUBMITTED */
function brought(draft: WindowApplication, { id }: Actor): Belonging {
  if (draft.state === 'submitted') throw submitted(draft);
  return { owner: draft.uscc, uploadedBy: id, recordId: draft.recordId };
}
