import {
  type PenaltyFieldSpec,
  type RowFieldReading,
  SUBJECT_KINDS,
  compactText,
  creditCode,
  isNoneText,
  normaliseDecisionNumber,
  parseAmountYuan,
  parseDateText,
  readableText,
  textUpTo,
} from '@xinxiu/domain';
import { type Reason, fieldReason } from './reason.js';
import type { ColumnRule } from '../profile/profile.schema.js';

/** A value understood, nothing there, or the reason why it was not understood. */
export type FieldReading =
  { readonly value: string | number } | { readonly value: undefined } | { readonly reason: Reason };

const NOTHING: FieldReading = { value: undefined };
/** 行政处罚法 came into force on this day; older days are typing errors. */
const FIRST_DAY = '1996-10-01';

/**
 * Reads the text of one standard field by the rule of its kind.
 * @param confirmed codes with a wrong check that a person confirmed with a document
 */
export function readField(
  spec: PenaltyFieldSpec,
  text: string,
  rule: ColumnRule | undefined,
  confirmed?: ReadonlySet<string>,
): FieldReading {
  if (rule?.none?.some((none) => compactText(none) === compactText(text))) return NOTHING;
  if (spec.reader === 'day' || spec.reader === 'end-day') return readDay(spec, text);
  if (spec.reader === 'credit-code')
    return asInLists(spec, text, creditCode(text, confirmed ? { confirmed } : {}));
  if (isNoneText(text)) return NOTHING;
  if (spec.reader === 'number') return readNumber(spec, text);
  if (spec.reader === 'money-wan') return readMoney(spec, text, rule?.unit ?? 'wan');
  if (spec.reader === 'subject-kind') return readSubjectKind(spec, text);
  return readText(spec, text);
}

function readText(spec: PenaltyFieldSpec, text: string): FieldReading {
  const readable = readableText(text);
  return asInLists(spec, readable, textUpTo(spec.max ?? Infinity)(readable));
}

/** What rows of lists say too is read as it is there. */
function asInLists(
  spec: PenaltyFieldSpec,
  text: string,
  reading: RowFieldReading<'TOO_LONG' | 'USCC_INVALID'>,
): FieldReading {
  if (!('code' in reading)) return { value: reading.value };
  return { reason: fieldReason(spec.field, text, reading.code, reading.detail) };
}

/** `none` and a blank leave a day out; for an end they say that there is none. */
function readDay(spec: PenaltyFieldSpec, text: string): FieldReading {
  const reading = parseDateText(text);
  if (reading.kind === 'none') return spec.reader === 'end-day' ? { value: 'none' } : NOTHING;
  if (reading.kind === 'unreadable') return { reason: fieldReason(spec.field, text, 'DATE_UNREADABLE') };
  if (reading.day < FIRST_DAY) return { reason: fieldReason(spec.field, text, 'DATE_IMPLAUSIBLE') };
  return { value: reading.day };
}

function readNumber(spec: PenaltyFieldSpec, text: string): FieldReading {
  const reading = normaliseDecisionNumber(text);
  if (reading.kind === 'none') return NOTHING;
  if (reading.kind === 'several') return { reason: fieldReason(spec.field, text, 'NUMBER_SEVERAL') };
  if (reading.kind === 'unreadable') return { reason: fieldReason(spec.field, text, 'NUMBER_UNREADABLE') };
  return readText(spec, reading.display);
}

function readMoney(spec: PenaltyFieldSpec, text: string, unit: 'yuan' | 'wan'): FieldReading {
  const yuan = parseAmountYuan(text, unit);
  if (yuan === undefined) return { reason: fieldReason(spec.field, text, 'AMOUNT_UNREADABLE') };
  return { value: yuan };
}

function readSubjectKind(spec: PenaltyFieldSpec, text: string): FieldReading {
  const compact = compactText(text);
  const kind = SUBJECT_KINDS.find((one) => one === compact);
  return kind ? { value: kind } : { reason: fieldReason(spec.field, text, 'SUBJECT_KIND_UNKNOWN') };
}
