import { z } from 'zod';

const KEPT = 'xinxiu.next';

/** A page of the desk to go to after the sign-in, so that a link leads nobody elsewhere. */
export const nextPage = z
  .string()
  .regex(/^\/desk(?:[/?].*)?$/)
  .optional()
  .catch(undefined);

/** Keeps it in this tab while the browser is at the identity service; nothing is kept where none was asked for. */
export function keepNextPage(next: string | undefined): void {
  if (next === undefined) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, next);
}

/** What was kept when the browser left for the identity service. */
export const keptNextPage = (): string | undefined => nextPage.parse(sessionStorage.getItem(KEPT));
