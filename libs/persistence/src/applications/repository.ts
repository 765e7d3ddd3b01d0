import type { Model } from 'mongoose';
import { principalOf } from '@xinxiu/domain';
import { type Page, type PageRequest, type Sort, both, orderOf, pageOf } from '../database/page.js';
import { isNamed, type Scope, type ScopedBy, wallsOf } from '../database/scope.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { isDuplicateKey } from '../database/store-error.js';
import type { ApplicationDoc, DraftContent, Submission, WindowDraft } from './schema.js';

// A draft belongs to no department yet.
const SCOPED: ScopedBy = { department: 'departments', record: 'recordId' };

/** An application before it is a case, and after. */
export type Application = Omit<ApplicationDoc, '_id' | 'answerDrafts'> & { readonly id: string };

export interface NewApplication {
  readonly id: string;
  readonly recordId: string;
  readonly uscc: string;
  readonly applicantName: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly window?: WindowDraft;
}

export interface ApplicationFilter {
  readonly state?: ApplicationDoc['state'] | undefined;
  readonly recordId?: string | undefined;
  readonly createdBy?: string | undefined;
}

export type ApplicationSort = Sort<'updatedAt' | 'createdAt'>;

export type SaveResult =
  | { readonly outcome: 'saved'; readonly application: Application }
  /** Somebody else saved first, or it has been submitted. */
  | { readonly outcome: 'stale'; readonly application: Application }
  | { readonly outcome: 'missing' };

/** Drafts of applications, edited with an expected version. */
export class ApplicationRepository {
  constructor(
    private readonly applications: Model<ApplicationDoc>,
    private readonly sealed: SealedFields,
  ) {}

  async create(draft: NewApplication): Promise<Application> {
    const { id, ...fields } = draft;
    const doc = {
      _id: id,
      ...fields,
      updatedAt: draft.createdAt,
      version: 1,
      state: 'draft' as const,
      content: {},
      departments: [],
    };
    await this.applications.insertMany([doc], { lean: true });
    return this.opened(doc);
  }

  async find(scope: Scope, id: string): Promise<Application | undefined> {
    const [wall = {}] = scope.kind === 'agent' ? [] : wallsOf(scope, SCOPED);
    const doc = await this.applications.findOne(both(wall, { _id: id }) as never).lean<ApplicationDoc>();
    return doc && (scope.kind !== 'agent' || isNamed(scope, doc)) ? this.opened(doc) : undefined;
  }

  async list(
    scope: Scope,
    { state, recordId, createdBy }: ApplicationFilter,
    sort: ApplicationSort,
    page: PageRequest,
  ): Promise<Page<Application>> {
    const wanted = {
      ...(state && { state }),
      ...(recordId && { recordId }),
      ...(createdBy && { createdBy }),
    };
    const reach = recordId === undefined ? scope : principalOf(scope, recordId);
    const walls = reach ? wallsOf(reach, SCOPED).map((wall) => both(wall, wanted)) : [];
    const found = await pageOf(this.applications, walls, orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  /**
   * Replaces the draft's content if it still has the version that was edited.
   * @param window of a clerk's draft, where it changes too
   */
  async save(
    scope: Scope,
    id: string,
    expectedVersion: number,
    content: DraftContent,
    at: string,
    window?: WindowDraft,
  ): Promise<SaveResult> {
    const before = await this.find(scope, id);
    if (!before) return { outcome: 'missing' };
    const { matchedCount } = await this.applications.updateOne(
      { _id: id, version: expectedVersion, state: 'draft' },
      {
        $set: {
          content: this.sealed.seal(id, 'content', content),
          ...(window && { window }),
          updatedAt: at,
          version: expectedVersion + 1,
        },
      },
    );
    const application = (await this.find(scope, id)) ?? before;
    return { outcome: matchedCount === 1 ? 'saved' : 'stale', application };
  }

  /** Keeps what became a case, with its number. May be repeated; without a draft (an import, a test) it makes one. */
  async markSubmitted(
    id: string,
    caseNo: string,
    submission: Submission & NewSubmission,
    at: string,
  ): Promise<void> {
    const { determiningDepartment, creditOffice } = submission;
    const set = {
      state: 'submitted' as const,
      caseNo,
      departments: [determiningDepartment, creditOffice],
      submission: this.sealed.seal(id, 'submission', submission),
      updatedAt: at,
    };
    const { matchedCount } = await this.applications.updateOne({ _id: id }, { $set: set });
    if (matchedCount > 0) return;
    const { recordId, applicant, submittedBy } = submission;
    try {
      await this.applications.insertMany(
        [
          {
            _id: id,
            recordId,
            uscc: applicant.uscc,
            applicantName: applicant.name,
            createdBy: submittedBy.id,
            createdAt: at,
            version: 1,
            content: {},
            ...set,
          },
        ],
        { lean: true },
      );
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  private opened({
    _id: id,
    content,
    submission,
    answerDrafts: _typed,
    ...doc
  }: ApplicationDoc): Application {
    return {
      id,
      ...doc,
      content: this.sealed.open(id, 'content', content),
      ...(submission && { submission: this.sealed.open(id, 'submission', submission) }),
    };
  }
}

export interface NewSubmission {
  readonly recordId: string;
  readonly applicant: { readonly uscc: string; readonly name: string };
  readonly determiningDepartment: string;
  readonly creditOffice: string;
}
