import { maskNumbersIn } from '@xinxiu/domain';

/**
 * What something is found or reached by again: it works only as it is. The forms of these are checked where they come in, or
 * are made by us; mail addresses are in the clear everywhere (ADR 15).
 */
const AS_IT_IS =
  /^(?:id|_id|uscc|username|email|nextCursor|token|csrfToken|url|uri|secret|recoveryCodes|hash|previous|sha256|signature)$|(?:Id|Ids|Username|Digest)$/;

/**
 * An answer without the numbers of persons that people wrote into it, whatever its fields are called: a text that nobody
 * thought of is masked, too. Only what {@link AS_IT_IS} names stays.
 */
export function maskedAnswer<T>(answer: T): T {
  return masked(answer) as T;
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskNumbersIn(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [field, staysAsItIs(field, one) ? one : masked(one)]),
  );
}

/** Of an id and a list of them; what is called so and holds more is looked into. */
function staysAsItIs(field: string, value: unknown): boolean {
  if (!AS_IT_IS.test(field)) return false;
  return Array.isArray(value) ? value.every(isText) : isText(value);
}

const isText = (value: unknown): boolean => typeof value === 'string';
