import { Controller, Get, HttpCode, Inject, Patch } from '@nestjs/common';
import { answerDraftSchema, caseNoSchema, keepAnswerDraftSchema } from '@xinxiu/contracts';
import { type Actor, type CaseState, forRecord } from '@xinxiu/domain';
import type { Repositories, Scope } from '@xinxiu/persistence';
import type { z } from 'zod';
import { type FileView, fileView } from '../files/file-view.js';
import { assertOwnFiles } from '../files/own-files.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { VisibleCase } from './visible-case.js';

interface AnswerDraftView {
  readonly answers: readonly {
    readonly id: string;
    readonly text: string;
    readonly files: readonly FileView[];
  }[];
}

/** What somebody types in answer to a supplement is kept for himself until he sends it. */
@Controller('v1/cases/:caseNo/supplement/draft')
export class AnswerDraftController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(VisibleCase) private readonly cases: VisibleCase,
  ) {}

  @Get()
  @Endpoint({
    permission: 'application.write',
    returns: answerDraftSchema,
    showsNumbers: 'to who typed it alone, as he typed it',
    summary: 'What the caller has typed of the answer to the supplement that is asked for now',
  })
  async read(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<AnswerDraftView> {
    const { state } = await this.cases.get(scope, actor, caseNo);
    const draft = await this.repositories.answerDrafts.find(state.applicationId, actor.id);
    if (!waitsForAnswer(state) || draft?.asked !== state.supplementsAsked) return { answers: [] };
    const { scope: narrowed } = forRecord(actor, scope, state.recordId);
    const ids = draft.answers.flatMap(({ fileIds }) => fileIds);
    const files = new Map(
      (await this.repositories.files.findMany(narrowed, ids)).map((file) => [file.id, fileView(file)]),
    );
    return {
      answers: draft.answers.map(({ id, text, fileIds }) => ({
        id,
        text,
        files: fileIds.flatMap((fileId) => files.get(fileId) ?? []),
      })),
    };
  }

  @Patch()
  @HttpCode(204)
  @Endpoint({
    permission: 'application.write',
    returns: 'nothing',
    status: 204,
    summary: 'Keep what the caller has typed of the answer to a supplement, in the place of what he had',
    problems: ['ACTION_NOT_ALLOWED', 'FILE_UNKNOWN'],
  })
  async keep(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @ZodBody(keepAnswerDraftSchema) { answers }: z.output<typeof keepAnswerDraftSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<void> {
    const { state } = await this.cases.get(scope, actor, caseNo);
    if (!waitsForAnswer(state))
      throw new ProblemError('ACTION_NOT_ALLOWED', 'No supplement waits for an answer.');
    const { scope: narrowed } = forRecord(actor, scope, state.recordId);
    const ids = answers.flatMap(({ fileIds }) => fileIds);
    await assertOwnFiles(this.repositories, narrowed, ids);
    const draft = { asked: state.supplementsAsked, answers };
    await this.repositories.answerDrafts.keep(state.applicationId, actor.id, draft);
  }
}

/** Its supplement stays known to a case when it has been answered. */
function waitsForAnswer({ status }: CaseState): boolean {
  return status === 'supplement-required';
}
