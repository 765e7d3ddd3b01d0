import type { Request, Response } from 'express';

/** `__Host-`: the browser takes it from us over HTTPS only, for this host and all its paths (RFC 6265bis 4.1.3.2). */
export const SESSION_COOKIE = '__Host-xinxiu';

const ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

export function sessionSecretOf(request: Request): string | undefined {
  return cookieOf(request, SESSION_COOKIE);
}

/** By its whole name. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

export function setSessionCookie(response: Response, secret: string): void {
  response.cookie(SESSION_COOKIE, secret, ATTRIBUTES);
}

export function clearSessionCookie(response: Response): void {
  response.clearCookie(SESSION_COOKIE, ATTRIBUTES);
}
