import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Response } from 'express';
import { AuditLog } from '../audit/audit-log.js';
import { LOGGER, type Log } from '../platform/tokens.js';
import { asProblem, languageOf, problemDocument } from './problem-document.js';
import { ProblemError } from './problem.error.js';
import { type ApiRequest, pathOf } from './request-context.js';
import { RouteTable } from './route-table.js';

/** The last handler: whatever goes wrong becomes a problem document, and the log keeps what the caller is not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly log: Log,
    @Inject(RouteTable) private readonly routes: RouteTable,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const response = http.getResponse<Response>();
    const problem = error instanceof ProblemError ? error : this.named(asProblem(error), request, response);
    const requestId = request.requestId ?? '';
    const document = problemDocument(problem, requestId, languageOf(request.get('accept-language')));
    if (document.status >= 500)
      this.log.error({ requestId, code: problem.code, err: error }, 'request failed');
    await this.audit
      .refusedRequest(request, problem)
      .catch((err: unknown) => this.log.error({ requestId, err }, 'a refusal is not in the audit trail'));
    if (response.headersSent) {
      // An answer that has begun cannot become another one; ending it tells the client that it is not whole.
      response.destroy();
      return;
    }
    if (problem.extras.retryAfter !== undefined)
      response.set('Retry-After', String(problem.extras.retryAfter));
    if (!request.complete) refuseRest(request, response);
    response.status(document.status).type('application/problem+json').send(JSON.stringify(document));
  }

  /** An address that exists for another method is 405, not 404. */
  private named(problem: ProblemError, request: ApiRequest, response: Response): ProblemError {
    if (problem.code !== 'NOT_FOUND') return problem;
    const allowed = this.routes.methodsOf(pathOf(request));
    if (allowed.length === 0) return problem;
    response.set('Allow', allowed.join(', '));
    return new ProblemError(
      'METHOD_NOT_ALLOWED',
      `${request.method} is not possible here; ${allowed.join(', ')} is.`,
    );
  }
}

/** Bytes; a body up to this is read to its end, so that its sender is not cut off before he hears the answer. */
const SMALL_BODY = 1024 * 1024;

function refuseRest(request: ApiRequest, response: Response): void {
  request.resume();
  if (Number(request.get('content-length') ?? Infinity) > SMALL_BODY) response.set('Connection', 'close');
}
