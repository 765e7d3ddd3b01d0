import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Actor } from '@xinxiu/domain';
import type { Scope } from '@xinxiu/persistence';
import type { Request } from 'express';
import { ProblemError } from './problem.error.js';

/** Who asks, found before any handler runs. */
export interface Caller {
  readonly actor: Actor;
  /** Whose data he may see. */
  readonly scope: Scope;
  /** How the caller proved it: a session of the browser, or an API token. */
  readonly by: 'session' | 'token';
  /** Hash of the session or token. */
  readonly credentialId: string;
  readonly csrfToken?: string;
}

/** What we keep on a request. */
export interface ApiRequest extends Request {
  requestId: string;
  caller?: Caller;
}

/** The address without its query, whole: what the router shows changes while it descends. */
export function pathOf({ originalUrl }: Request): string {
  return originalUrl.split('?')[0] ?? '';
}

/** The caller of an endpoint that asks for one; the guard has refused everybody else. */
export function callerOf(request: ApiRequest): Caller {
  if (!request.caller) throw new ProblemError('NOT_SIGNED_IN', 'This needs somebody who is signed in.');
  return request.caller;
}

/** Parameter: the {@link Actor} who asks. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return callerOf(context.switchToHttp().getRequest<ApiRequest>()).actor;
});

/** Parameter: the {@link Caller} with how he proved who he is. */
export const TheCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  return callerOf(context.switchToHttp().getRequest<ApiRequest>());
});

/** Parameter: whose data the caller may see; every query takes it. */
export const MyScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  return callerOf(context.switchToHttp().getRequest<ApiRequest>()).scope;
});

/** Parameter: the id under which the log knows this request. */
export const RequestId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return context.switchToHttp().getRequest<ApiRequest>().requestId;
});
