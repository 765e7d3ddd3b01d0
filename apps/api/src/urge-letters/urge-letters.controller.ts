import { Controller, Get, Headers, HttpCode, Inject, Post, Req, Res, applyDecorators } from '@nestjs/common';
import {
  type UrgeLetterView,
  answerUrgeSchema,
  idSchema,
  issueUrgeSchema,
  pageSchema,
  urgeAnswerSchema,
  urgeExportQuerySchema,
  urgeLetterSchema,
  urgeQuerySchema,
  withdrawUrgeSchema,
} from '@xinxiu/contracts';
import { type Actor, type Permission, words } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import { requiredKey } from '../http/idempotency-key.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { URGE_COLUMNS } from './urge-columns.js';
import { UrgeLetters, type Urged } from './urge-letters.js';
import { urgeView } from './urge-view.js';

/** What is done with a letter that stands, once by its key. */
const ActEndpoint = (path: string, permission: Permission, summary: string): MethodDecorator =>
  applyDecorators(
    Post(`:id/${path}`),
    HttpCode(200),
    Endpoint({
      permission,
      returns: urgeAnswerSchema,
      summary: `${summary}. Idempotency-Key is required`,
      once: true,
      needsKey: true,
      problems: ['NOT_FOUND', 'NOT_YOURS', 'URGE_ENDED', 'RECUSED', 'IDEMPOTENCY_KEY_MISSING', 'UNAVAILABLE'],
    }),
  );

/** Urge letters: issued on a case, answered by the department whose turn it is. */
@Controller('v1/urge-letters')
export class UrgeLettersController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(UrgeLetters) private readonly letters: UrgeLetters,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Endpoint({
    permission: 'urge.read',
    returns: pageSchema(urgeLetterSchema),
    summary: 'Urge letters, newest first unless sorted: of its own for a department, of all for who oversees',
  })
  list(
    @ZodQuery(urgeQuerySchema) query: z.output<typeof urgeQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Page<UrgeLetterView>> {
    return this.page(query, actor, scope, query);
  }

  @ExportEndpoint('urge.read', 'The urge letters of the list')
  async export(
    @ZodQuery(urgeExportQuerySchema) query: z.output<typeof urgeExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'urge-letters',
        title: words('督办单', 'Urge letters'),
        columns: URGE_COLUMNS,
        query,
        page: (place) => this.page(query, actor, scope, place),
      },
    );
  }

  @Get(':id')
  @Endpoint({
    permission: 'urge.read',
    returns: urgeLetterSchema,
    summary: 'One urge letter, whom its ladder has told, and what the caller may do',
    problems: ['NOT_FOUND'],
  })
  async read(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<UrgeLetterView> {
    const found = await this.repositories.urgeLetters.find(scope, id);
    if (!found) throw new ProblemError('NOT_FOUND', 'No urge letter that concerns you has this id.');
    return urgeView(found, actor, this.now());
  }

  @Post()
  @Endpoint({
    permission: 'urge.issue',
    returns: urgeAnswerSchema,
    status: 201,
    summary: 'Issue an urge letter on a case to whoever has it. Idempotency-Key is required',
    once: true,
    needsKey: true,
    problems: ['NOT_FOUND', 'URGE_IMPOSSIBLE', 'RECUSED', 'IDEMPOTENCY_KEY_MISSING', 'UNAVAILABLE'],
  })
  issue(
    @ZodBody(issueUrgeSchema) body: z.output<typeof issueUrgeSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Req() { requestId }: ApiRequest,
  ): Promise<Urged> {
    return this.letters.issue(body, { actor, scope, key: requiredKey(key), requestId });
  }

  @ActEndpoint('answer', 'urge.answer', 'Answer an urge letter')
  answer(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(answerUrgeSchema) { text }: z.output<typeof answerUrgeSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Req() { requestId }: ApiRequest,
  ): Promise<Urged> {
    const caller = { actor, scope, key: requiredKey(key), requestId };
    return this.letters.act(id, { name: 'answer', text }, caller);
  }

  @ActEndpoint('withdrawal', 'urge.issue', 'Withdraw an urge letter, with the reason')
  withdraw(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(withdrawUrgeSchema) { reason }: z.output<typeof withdrawUrgeSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Req() { requestId }: ApiRequest,
  ): Promise<Urged> {
    const caller = { actor, scope, key: requiredKey(key), requestId };
    return this.letters.act(id, { name: 'withdraw', text: reason }, caller);
  }

  private async page(
    { status, department, caseNo, q, sort }: Omit<z.output<typeof urgeQuerySchema>, 'cursor' | 'limit'>,
    actor: Actor,
    scope: Scope,
    { limit, cursor }: PageRequest,
  ): Promise<Page<UrgeLetterView>> {
    const filter = { status, department, caseNo, q, sort };
    const found = await this.repositories.urgeLetters.page(filter, scope, { limit, cursor });
    return { ...found, items: found.items.map((one) => urgeView(one, actor, this.now())) };
  }
}
