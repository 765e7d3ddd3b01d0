import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { idempotencyKeySchema } from '@xinxiu/contracts';
import type { Repositories } from '@xinxiu/persistence';
import { type Observable, firstValueFrom, from } from 'rxjs';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { canonicalHash } from './canonical-hash.js';
import { ENDPOINT, type EndpointRule } from './endpoint.js';
import { ProblemError } from './problem.error.js';
import { type ApiRequest, pathOf } from './request-context.js';

/** Carries a write that no workflow remembers out once per Idempotency-Key; repeated, it gives the first answer. */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const rule = this.reflector.get<EndpointRule | undefined>(ENDPOINT, context.getHandler());
    const given = request.get('idempotency-key');
    if (!rule?.once || given === undefined) return next.handle();
    if (!idempotencyKeySchema.safeParse(given).success) {
      throw new ProblemError('INVALID_REQUEST', 'Idempotency-Key must be 8 to 200 printable characters.');
    }
    return from(this.once(request, given, () => firstValueFrom(next.handle())));
  }

  private async once(request: ApiRequest, given: string, work: () => Promise<unknown>): Promise<unknown> {
    const { actionKeys } = this.repositories;
    const { actor, scope } = request.caller ?? {};
    // Once an authorisation has ended its agent is not told again what he was told by it.
    const standing = scope?.kind === 'agent' ? [scope.records] : [];
    const parts = [actor?.id, request.method, pathOf(request), given, ...standing];
    const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    const state = await actionKeys.begin(key, canonicalHash(request.body ?? {}), this.now());
    if (state.kind === 'answered') return state.response;
    if (state.kind === 'reused') {
      throw new ProblemError('IDEMPOTENCY_KEY_REUSED', 'The key was used here with another body.');
    }
    if (state.kind === 'in-progress') {
      throw new ProblemError('IN_PROGRESS', 'The first request with this key has not ended.', {
        retryAfter: 1,
      });
    }
    try {
      const response = await work();
      await actionKeys.finish(key, response);
      return response;
    } catch (error) {
      await actionKeys.release(key);
      throw error;
    }
  }
}
