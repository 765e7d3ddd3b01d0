import { type PersonalNumberKind, replacePersonalNumbers } from '@xinxiu/domain';

/** Names of fields whose values never reach a log. */
const SECRET =
  /pass(word)?|secret|token|cookie|authorization|session|csrf|signature|(^|_)key$|(CF|XK)_(XDR|FR)_ZJHM/i;

/** Credentials inside a text. */
const CREDENTIALS: readonly (readonly [RegExp, string])[] = [
  [/:\/\/[^\s/@:]*:[^\s/@]*@/g, '://[redacted]@'],
  [/\bBearer\s+[\w.~+/-]+=*/gi, 'Bearer [redacted]'],
];

const INSTEAD: Record<PersonalNumberKind, string> = { identity: '[identity number]', mobile: '[mobile]' };
const DEEPEST = 8;

/** A copy without secrets, identity numbers and mobile numbers, wherever in it they stand. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= DEEPEST) return '[deep]';
  if (value instanceof Error) return redactError(value, depth);
  if (value instanceof Date) return value;
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.map((one) => redact(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      SECRET.test(key) ? '[redacted]' : redact(one, depth + 1),
    ]),
  );
}

export function redactText(text: string): string {
  const told = CREDENTIALS.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text);
  return replacePersonalNumbers(told, (kind) => INSTEAD[kind]);
}

function redactError(error: Error, depth: number): unknown {
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  return {
    name,
    message: redactText(message),
    ...(code !== undefined && { code }),
    ...(stack !== undefined && { stack: redactText(stack) }),
    ...(cause !== undefined && { cause: redact(cause, depth + 1) }),
  };
}
