/** Names of fields whose values never reach a log. */
const SECRET =
  /pass(word)?|secret|token|cookie|authorization|session|csrf|signature|(^|_)key$|(CF|XK)_(XDR|FR)_ZJHM/i;

/**
 * UUIDs and digests from 128 bits on: kept, for their digits mean nothing and a log without ids is of no use. Shorter
 * runs of hexadecimal digits are not told from a letter beside a number, and give way.
 */
const IDS =
  /(?<![0-9A-Za-z])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{32,128})(?![0-9A-Za-z])/i;

/** Credentials inside a text. */
const CREDENTIALS: readonly (readonly [RegExp, string])[] = [
  [/:\/\/[^\s/@:]*:[^\s/@]*@/g, '://[redacted]@'],
  [/\bBearer\s+[\w.~+/-]+=*/gi, 'Bearer [redacted]'],
];

/** Numbers of persons, wherever outside an id they stand. Digits on either side make it another number. */
const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/g, '[identity number]'],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, '[mobile]'],
];
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
  // Cut at the ids: every second piece is one.
  const pieces = replaced(text, CREDENTIALS).split(IDS);
  return pieces.map((piece, at) => (at % 2 === 1 ? piece : replaced(piece, PERSONAL))).join('');
}

function replaced(text: string, patterns: readonly (readonly [RegExp, string])[]): string {
  return patterns.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text);
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
