import { useSyncExternalStore } from 'react';

/**
 * What the page knows of its session. It lives in memory only: the cookie is the browser's, and nothing of a session is
 * written where a script of another page could read it (ASVS 14.3.3).
 */
let token: string | undefined;
let onEnd: () => void = () => undefined;
const listeners = new Set<() => void>();

export const csrfToken = (): string | undefined => token;

export function rememberToken(next: string | undefined): void {
  token = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Whether there is a session, as far as the page knows. */
export const useIsSignedIn = (): boolean => useSyncExternalStore(subscribe, () => token !== undefined);

/** Who is told when an answer says that there is no session any more. */
export function whenSessionEnds(tell: () => void): void {
  onEnd = tell;
}

export function sessionEnded(): void {
  rememberToken(undefined);
  onEnd();
}
