import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Actor } from '@xinxiu/domain';
import type { Scope } from '@xinxiu/persistence';
import type { Request } from 'express';
import { type Language, languageOf } from './problem-document.js';
import { ProblemError } from './problem.error.js';

/** Who asks, and how he proved it. */
export interface Identity {
  readonly actor: Actor;
  /** Whether he works in the credit office, whose unit is the county. */
  readonly inCreditOffice: boolean;
  /** How the caller proved it: a session of the browser, or an API token. */
  readonly by: 'session' | 'token';
  /** Hash of the session or token. */
  readonly credentialId: string;
  readonly csrfToken?: string;
  /** A token that changes nothing. */
  readonly readOnly?: true;
}

/** Who asks and what the endpoint's permission gives him, found before any handler runs. */
export interface Caller extends Identity {
  /** Whose data he may use it on; absent where it is about his own account only. */
  readonly scope?: Scope;
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

/** What was asked, as the trail says it: method and address. */
export function whatOf(request: Request): string {
  return `${request.method} ${pathOf(request)}`;
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

/** Parameter: whose data the caller may see with the endpoint's permission; every query takes it. */
export const MyScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const { scope } = callerOf(context.switchToHttp().getRequest<ApiRequest>());
  if (!scope) throw new Error('The permission of this endpoint gives no rows but those of the own account.');
  return scope;
});

/** Parameter: the {@link Language} that the caller reads. */
export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  return languageOf(context.switchToHttp().getRequest<ApiRequest>().get('accept-language'));
});

/** Parameter: the id under which the log knows this request. */
export const RequestId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return context.switchToHttp().getRequest<ApiRequest>().requestId;
});
