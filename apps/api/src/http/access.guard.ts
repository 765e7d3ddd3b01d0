import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Permission, type Role, grantOf, isForAnybody, rolesWith } from '@xinxiu/domain';
import { AgentScopes } from '../agents/agent-scopes.js';
import { AuditLog } from '../audit/audit-log.js';
import { SETTINGS, type Settings } from '../platform/tokens.js';
import { CallerFinder } from '../people/caller-finder.js';
import { assertFromOurPages, isOrigin } from './csrf.js';
import { ENDPOINT, type EndpointRule, readsItself } from './endpoint.js';
import { ProblemError } from './problem.error.js';
import { type ApiRequest, whatOf } from './request-context.js';
import { SharedRates } from './shared-rates.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request through to an endpoint: who asks, from where, with what kind of body, and whether the role may. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CallerFinder) private readonly callers: CallerFinder,
    @Inject(AgentScopes) private readonly agents: AgentScopes,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(SharedRates) private readonly rates: SharedRates,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'requestsPerMinute'>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const rule = this.reflector.get<EndpointRule | undefined>(ENDPOINT, context.getHandler());
    // Fail closed: an endpoint without a rule does not exist (boot refuses it, this is the second lock).
    if (!rule) throw new ProblemError('FORBIDDEN', 'This address is closed.');
    // Probes ask from one address for as long as we live, and must not be told that we do not.
    if (rule.permission !== 'health.read')
      this.rates.take('address', this.settings.requestsPerMinute.address, request.ip ?? '');
    const writes = !READS.has(request.method);
    if (!isForAnybody(rule.permission)) await this.admit(request, rule, writes);
    else if (writes && !isOrigin(request)) throw foreign();
    if (writes) assertContentType(request, rule);
    return true;
  }

  private async admit(request: ApiRequest, rule: EndpointRule, writes: boolean): Promise<void> {
    const identity = await this.callers.find(request);
    if (!identity) throw new ProblemError('NOT_SIGNED_IN', 'This needs somebody who is signed in.');
    const { actor, inCreditOffice } = identity;
    this.rates.take('account', this.settings.requestsPerMinute.account, actor.id);
    const granted = grantOf(rule.permission, actor, inCreditOffice);
    const grant = granted === 'named' ? await this.agents.of(actor) : granted;
    request.caller = { ...identity, ...(grant && grant !== 'self' && { scope: grant }) };
    if (writes && identity.by === 'session') assertFromOurPages(request, identity.csrfToken);
    if (!grant) throw new ProblemError('FORBIDDEN', refusal(rule.permission, actor.role));
    if (writes && identity.readOnly && !rule.alsoForReaders)
      throw new ProblemError('TOKEN_READ_ONLY', 'This token was made for reading.');
    if (actor.role === 'auditor' && grant !== 'self' && rule.permission !== 'metrics.read')
      await this.audit.looked(actor, whatOf(request), request.requestId);
  }
}

function refusal(permission: Permission, role: Role): string {
  const roles = rolesWith(permission);
  if (roles.some((one) => one === role)) return 'Your account belongs to no organisation or department.';
  return `This is for: ${roles.join(', ')}; you are ${role}.`;
}

function foreign(): ProblemError {
  return new ProblemError('CSRF_REFUSED', 'The request comes from the page of another site.');
}

function assertContentType(request: ApiRequest, rule: EndpointRule): void {
  if (readsItself(rule)) return;
  const hasBody =
    request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
  if (hasBody && !request.is('application/json')) {
    throw new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'The body of this request is application/json.');
  }
}
