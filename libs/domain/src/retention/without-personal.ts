import { IDENTITY_DOCUMENTS } from '../permissions/window-filing.js';

/** Fields in which people write of a case: comments, reasons, answers, findings, notes. Codes, days and articles stay. */
const WRITTEN: ReadonlySet<string> = new Set(['text', 'reason', 'note', 'evidence']);

const PRIVATE_ROLES: ReadonlySet<unknown> = new Set(['applicant', 'agent']);
/** Who stood at the window has no role: he is known by the document that was seen of him. */
const DOCUMENTS: ReadonlySet<unknown> = new Set(IDENTITY_DOCUMENTS);

/**
 * A fact, state or draft of a case without what is personal in it: what people wrote, and the names of those who are no
 * officials. Who decided what and when, under which article, stays; so does its shape, and a second time changes nothing.
 */
export function withoutPersonal<T>(value: T): T {
  return stripped(value) as T;
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const isPrivate = PRIVATE_ROLES.has(fields['role']) || DOCUMENTS.has(fields['document']);
  return Object.fromEntries(
    Object.entries(fields).map(([key, one]) => {
      const goes = typeof one === 'string' && (WRITTEN.has(key) || (isPrivate && key === 'name'));
      return [key, goes ? '' : stripped(one)];
    }),
  );
}
