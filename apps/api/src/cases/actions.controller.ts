import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  ACTION_BODIES,
  NOTIFYING_ACTIONS,
  actionIdSchema,
  actionResultSchema,
  actionSchema,
  actionNameSchema,
  caseNoSchema,
  type NotifyingAction,
  notifyingActionSchema,
  noticePreviewSchema,
} from '@xinxiu/contracts';
import { type ActionName, type Actor, REFUSAL_CODES } from '@xinxiu/domain';
import type { Repositories, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { DescribedBody } from '../http/input-registry.js';
import { inChinese } from '../http/in-chinese.js';
import { type Language, asProblem } from '../http/problem-document.js';
import { requiredKey } from '../http/idempotency-key.js';
import { ProblemError } from '../http/problem.error.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodParam } from '../http/zod.pipe.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { ActOnCase } from './act-on-case.js';
import { CaseEngine } from './case-engine.js';
import { PreviewNotice } from './preview-notice.js';
import { type StoredAnswer, answerOf, storedAnswer } from './stored-answer.js';
import { actionIdOf, parseActionId } from './update-id.js';
import { VisibleCase } from './visible-case.js';

interface ActionView {
  readonly id: string;
  readonly state: 'running' | 'done' | 'refused';
  readonly result?: StoredAnswer;
  readonly code?: string;
  readonly detail?: string;
}

@Controller('v1')
export class ActionsController {
  constructor(
    @Inject(ActOnCase) private readonly acting: ActOnCase,
    @Inject(VisibleCase) private readonly cases: VisibleCase,
    @Inject(CaseEngine) private readonly engine: CaseEngine,
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
    @Inject(PreviewNotice) private readonly previews: PreviewNotice,
  ) {}

  @Post('cases/:caseNo/actions/:action')
  @HttpCode(200)
  @Endpoint({
    permission: 'case.act',
    returns: actionResultSchema,
    summary: 'Act on a case. Idempotency-Key is required; 202 with Location when it takes longer than 10 s',
    needsKey: true,
    mayTakeLonger: true,
    problems: [
      ...REFUSAL_CODES,
      'IDEMPOTENCY_KEY_MISSING',
      'IDEMPOTENCY_KEY_REUSED',
      'FILE_UNKNOWN',
      'RECORD_CHANGED',
      'TOO_LARGE',
      'CASE_BUSY',
      'UNAVAILABLE',
    ],
  })
  @DescribedBody(z.union(Object.values(ACTION_BODIES)))
  async act(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @ZodParam('action', actionNameSchema) action: ActionName,
    @Headers('idempotency-key') givenKey: string | undefined,
    @Body() body: unknown,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StoredAnswer | { id: string; state: 'running' }> {
    const key = requiredKey(givenKey);
    const acted = await this.acting
      .act({ caseNo, action, body, key, actor, scope })
      .catch((error: unknown) => {
        this.metrics.action(action, asProblem(error).code);
        throw error;
      });
    this.metrics.action(action, acted.kind);
    if (acted.kind === 'done') return acted.result;
    const id = actionIdOf(caseNo, acted.updateId);
    response.status(202).location(`/api/v1/actions/${id}`);
    return { id, state: 'running' };
  }

  @Post('cases/:caseNo/actions/:action/preview')
  @HttpCode(200)
  @Endpoint({
    permission: 'case.act',
    returns: noticePreviewSchema,
    showsNumbers:
      'to who types them, as they will go; what a colleague wrote is masked by the preview itself',
    summary: 'The notice that the applicant would be sent of an action, in its words; nothing is done',
    problems: [...REFUSAL_CODES, 'RECORD_CHANGED', 'TOO_LARGE', 'UNAVAILABLE'],
  })
  @DescribedBody(z.union(NOTIFYING_ACTIONS.map((action) => ACTION_BODIES[action])))
  async preview(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @ZodParam('action', notifyingActionSchema) action: NotifyingAction,
    @Body() body: unknown,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<z.output<typeof noticePreviewSchema>> {
    const letter = await this.previews.of({ caseNo, action, body, actor, scope });
    return letter ? { letter } : {};
  }

  @Get('actions/:id')
  @Endpoint({
    permission: 'case.act',
    returns: actionSchema,
    summary: 'What became of an action that was answered with 202',
  })
  async read(
    @ZodParam('id', actionIdSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
  ): Promise<ActionView> {
    const { caseNo, updateId } = parseActionId(id);
    const stored = await this.cases.get(scope, actor, caseNo);
    const found = await this.engine.find(stored, updateId);
    switch (found.kind) {
      case 'done':
        return { id, state: 'done', result: answerOf(found.result) };
      case 'refused': {
        const { code, message } = found.refusal;
        return { id, state: 'refused', code, detail: language === 'en' ? message : inChinese(message) };
      }
      case 'accepted':
      case 'not-accepted':
        return { id, state: 'running' };
      case 'gone': {
        const result = storedAnswer(stored.state, await this.repositories.cases.events(caseNo), updateId);
        if (result) return { id, state: 'done', result };
        throw new ProblemError('NOT_FOUND', 'The case has taken no such action.');
      }
    }
  }
}
