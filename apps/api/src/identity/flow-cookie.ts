import type { Request, Response } from 'express';
import { cookieOf } from '../people/session-cookie.js';

/** Ties a sign-in at the identity service to the browser that began it; a link from somebody else has none. */
const FLOW_COOKIE = '__Host-xinxiu-identity';
const ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

export function flowSecretOf(request: Request): string | undefined {
  return cookieOf(request, FLOW_COOKIE);
}

/** @param lifeMs how long the browser keeps it */
export function setFlowCookie(response: Response, secret: string, lifeMs: number): void {
  response.cookie(FLOW_COOKIE, secret, { ...ATTRIBUTES, maxAge: lifeMs });
}

export function clearFlowCookie(response: Response): void {
  response.clearCookie(FLOW_COOKIE, ATTRIBUTES);
}
