import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationPatch } from '@xinxiu/contracts';
import { type Actor, forRecord } from '@xinxiu/domain';
import type { Application, DraftContent, Repositories, Scope, WindowDraft } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { draftContent } from './draft-content.js';

/** What is changed of a draft, and of which version. */
export interface DraftEdit {
  readonly version: number;
  readonly patch: ApplicationPatch;
  /** Of a clerk's draft, where that changes too. */
  readonly window?: WindowDraft;
}

/** Edits a draft, whoever of the business, its agent and a clerk at the window does. */
@Injectable()
export class EditDraft {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError APPLICATION_SUBMITTED, FILE_UNKNOWN, PRECONDITION_FAILED, NOT_FOUND */
  async edit(
    draft: Application,
    { version, patch, window }: DraftEdit,
    actor: Actor,
    scope: Scope,
  ): Promise<Application> {
    if (draft.state === 'submitted') throw submitted(draft);
    const { id } = draft;
    const { scope: narrowed, actor: me } = forRecord(actor, scope, draft.recordId);
    const content = await draftContent(draft.content, patch, (ids) =>
      this.repositories.files.findMany(narrowed, ids),
    );
    const at = new Date(this.now()).toISOString();
    const saved = await this.repositories.applications.save(scope, id, version, content, at, window);
    if (saved.outcome === 'missing') throw missing();
    const { application } = saved;
    if (saved.outcome === 'saved') {
      await this.countFiles(draft.content, content);
      await this.audit.actedFor(me, 'application-edited', id);
      return application;
    }
    if (application.state === 'submitted') throw submitted(application);
    const { version: now } = application;
    throw new ProblemError('PRECONDITION_FAILED', `The draft is at version ${now} now.`, { version: now });
  }

  /** What the draft names counts no longer among the uploads that nothing uses; what it named and does not, counts again. */
  private async countFiles(before: DraftContent, after: DraftContent): Promise<void> {
    const { files } = this.repositories;
    const [named, names] = [before, after].map(({ files: all = [] }) => all.map(({ id }) => id));
    await files.use((names ?? []).filter((id) => !named?.includes(id)));
    await files.release((named ?? []).filter((id) => !names?.includes(id)));
  }
}

export function missing(): ProblemError {
  return new ProblemError('NOT_FOUND', 'You have no application with this id.');
}

export function submitted({ caseNo }: Pick<Application, 'caseNo'>): ProblemError {
  return new ProblemError('APPLICATION_SUBMITTED', 'The application has become a case.', {
    ...(caseNo && { caseNo }),
  });
}
