import { parseDateText } from '../penalty/date-text.js';
import { isNoneCode, isNoneText } from '../penalty/none-value.js';
import { compactText, readableText } from '../penalty/plain-text.js';
import { hasPersonalNumber } from '../privacy/personal-numbers.js';
import { checkUscc } from '../uscc/check-uscc.js';
import { isIdentityNumber } from '../uscc/not-a-code.js';
import { USCC_REASONS } from '../uscc/uscc-reason.js';
import type { FieldReader, FieldReading, RowContext } from './row-field.js';

/** @param max characters */
export const textUpTo =
  (max: number) =>
  (text: string): FieldReading<'TOO_LONG'> => {
    if (isNoneText(text)) return {};
    const value = readableText(text);
    return [...value].length > max ? { code: 'TOO_LONG', detail: String(max) } : { value };
  };

/** A name, which lists show and searches read: no number of a person belongs in it. @param max characters */
export const nameUpTo =
  (max: number): FieldReader =>
  (text) =>
    hasPersonalNumber(text) ? { code: 'PERSONAL_NUMBER' } : textUpTo(max)(text);

export const oneOf =
  (values: readonly string[]): FieldReader =>
  (text) => {
    if (isNoneText(text)) return {};
    const value = compactText(text);
    return values.includes(value) ? { value } : { code: 'NOT_ONE_OF', detail: values.join('、') };
  };

export const day: FieldReader = (text) => {
  const read = parseDateText(text);
  if (read.kind === 'unreadable') return { code: 'DATE_UNREADABLE' };
  return read.kind === 'day' ? { value: read.day } : {};
};

/** A day on which something ends: what people type for "no end" is `none`. */
export const endDay: FieldReader = (text, context) => {
  const read = day(text, context);
  return 'code' in read || read.value !== undefined || text.trim() === '' ? read : { value: 'none' };
};

/** A unified social credit code (GB 32100-2015, GB 11714-1997); a placeholder says that there is none. */
export function creditCode(
  text: string,
  { confirmed }: Pick<RowContext, 'confirmed'>,
): FieldReading<'USCC_INVALID'> {
  if (isNoneCode(text)) return {};
  const { valid, code, normalised, reason } = checkUscc(text, confirmed);
  if (valid) return { value: normalised ?? code };
  if (reason === 'SENTINEL') return {};
  return { code: 'USCC_INVALID', detail: reason === undefined ? '' : USCC_REASONS[reason].zh };
}

/** A credit code, or of a natural person the number of his identity document (GB 11643-1999). */
export const holderCode: FieldReader = (text, context) => {
  const number = compactText(text).toUpperCase();
  return isIdentityNumber(number) ? { value: number } : creditCode(text, context);
};
