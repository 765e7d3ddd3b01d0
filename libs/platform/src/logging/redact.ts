/** Names of fields whose values never reach a log. */
const SECRET =
  /pass(word)?|secret|token|cookie|authorization|session|csrf|signature|(^|_)key$|(CF|XK)_(XDR|FR)_ZJHM/i;
const IDENTITY_NUMBER = /(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const DEEPEST = 8;

/** A copy without secrets, identity numbers and mobile numbers, wherever in it they stand. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= DEEPEST) return '[deep]';
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.map((one) => redact(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      SECRET.test(key) ? '[redacted]' : redact(one, depth + 1),
    ]),
  );
}

export function redactText(text: string): string {
  return text.replace(IDENTITY_NUMBER, '[identity number]').replace(MOBILE, '[mobile]');
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
