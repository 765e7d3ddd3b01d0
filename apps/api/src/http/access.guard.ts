import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuditLog } from '../audit/audit-log.js';
import { CallerFinder } from '../people/caller-finder.js';
import { assertFromOurPages, isOrigin } from './csrf.js';
import { ENDPOINT, type EndpointRule } from './endpoint.js';
import { ProblemError } from './problem.error.js';
import { type ApiRequest, pathOf } from './request-context.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request through to an endpoint: who asks, from where, with what kind of body, and whether the role may. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CallerFinder) private readonly callers: CallerFinder,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const rule = this.reflector.get<EndpointRule | undefined>(ENDPOINT, context.getHandler());
    // Fail closed: an endpoint without a rule does not exist (boot refuses it, this is the second lock).
    if (!rule) throw new ProblemError('FORBIDDEN', 'This address is closed.');
    const writes = !READS.has(request.method);
    if (rule.access !== 'public') await this.admit(request, rule, writes);
    else if (writes && !isOrigin(request)) throw foreign();
    if (writes) assertContentType(request, rule);
    return true;
  }

  private async admit(request: ApiRequest, rule: EndpointRule, writes: boolean): Promise<void> {
    const caller = await this.callers.find(request);
    if (!caller) throw new ProblemError('NOT_SIGNED_IN', 'This needs somebody who is signed in.');
    request.caller = caller;
    if (writes && caller.by === 'session') assertFromOurPages(request, caller.csrfToken);
    const { access } = rule;
    if (access === 'public' || access === 'signed-in' || access.includes(caller.actor.role)) return;
    await this.audit.refused(
      caller.actor,
      `${request.method} ${pathOf(request)}`,
      'FORBIDDEN',
      request.requestId,
    );
    throw new ProblemError('FORBIDDEN', `This is for: ${access.join(', ')}; you are ${caller.actor.role}.`);
  }
}

function foreign(): ProblemError {
  return new ProblemError('CSRF_REFUSED', 'The request comes from the page of another site.');
}

function assertContentType(request: ApiRequest, rule: EndpointRule): void {
  if (rule.takes === 'raw') return;
  const hasBody =
    request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
  if (hasBody && !request.is('application/json')) {
    throw new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'The body of this request is application/json.');
  }
}
