import type { Model } from 'mongoose';
import { type Page, type PageRequest, both, pageOf } from '../database/page.js';
import type { Scope } from '../database/scope.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { isDuplicateKey } from '../database/store-error.js';
import type { ApplicationDoc, DraftContent, Submission } from './schema.js';

/** An application before it is a case, and after. */
export type Application = Omit<ApplicationDoc, '_id'> & { readonly id: string };

export interface NewApplication {
  readonly id: string;
  readonly recordId: string;
  readonly uscc: string;
  readonly applicantName: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface ApplicationFilter {
  readonly state?: ApplicationDoc['state'] | undefined;
  readonly recordId?: string | undefined;
}

export type ApplicationSort = 'updatedAt' | '-updatedAt' | 'createdAt' | '-createdAt';

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
    const filter = both(visible(scope), { _id: id });
    const doc = await this.applications.findOne(filter as never).lean<ApplicationDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  async list(
    scope: Scope,
    { state, recordId }: ApplicationFilter,
    sort: ApplicationSort,
    page: PageRequest,
  ): Promise<Page<Application>> {
    const order = { field: sort.replace('-', ''), descending: sort.startsWith('-') };
    const wanted = { ...(state && { state }), ...(recordId && { recordId }) };
    const found = await pageOf(this.applications, both(visible(scope), wanted), order, page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  /** Replaces the draft's content if it still has the version that was edited. */
  async save(
    scope: Scope,
    id: string,
    expectedVersion: number,
    content: DraftContent,
    at: string,
  ): Promise<SaveResult> {
    const { matchedCount } = await this.applications.updateOne(
      both(visible(scope), { _id: id, version: expectedVersion, state: 'draft' }) as never,
      {
        $set: {
          content: this.sealed.seal(id, 'content', content),
          updatedAt: at,
          version: expectedVersion + 1,
        },
      },
    );
    const now = await this.find(scope, id);
    if (!now) return { outcome: 'missing' };
    return { outcome: matchedCount === 1 ? 'saved' : 'stale', application: now };
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

  private opened({ _id: id, content, submission, ...doc }: ApplicationDoc): Application {
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

function visible(scope: Scope): Record<string, unknown> {
  if (scope.kind === 'applicant') return { uscc: scope.uscc };
  // A draft belongs to no department yet.
  return scope.kind === 'department' ? { departments: scope.code } : {};
}
