import { replacePersonalNumbers } from './personal-numbers.js';

/** 420526199001011234 → 4****************4: first and last place only (个人信息保护法 art. 51, de-identification). */
export function maskIdentityNumber(number: string): string {
  const text = number.trim();
  if (text.length <= 2) return '*'.repeat(text.length);
  return `${text[0]}${'*'.repeat(text.length - 2)}${text[text.length - 1]}`;
}

/** 13812341234 → 138****1234; of another telephone the last four places at most. */
export function maskPhone(phone: string): string {
  const text = phone.trim();
  const mobile = /^(?:\+?86[- ]?)?(1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})$/.exec(text);
  if (mobile) return `${mobile[1]}****${mobile[2]}`;
  const shown = Math.min(4, Math.max(0, text.length - 4));
  return `${'*'.repeat(text.length - shown)}${text.slice(text.length - shown)}`;
}

/** 王小明 → 王某某; a compound or foreign name keeps its first character only. */
export function maskName(name: string): string {
  const [first = '某'] = name.trim();
  return `${first}某某`;
}

/** A text whose identity and mobile numbers are masked where they stand. */
export function maskNumbersIn(text: string): string {
  return replacePersonalNumbers(text, (kind, found) =>
    kind === 'identity' ? maskIdentityNumber(found) : maskPhone(found),
  );
}

/** A copy of what a person wrote, whatever its form, with the numbers in its texts masked; without any it is the same. */
export function maskNumbers<T>(value: T): T {
  return masked(value) as T;
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskNumbersIn(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one)]));
}
