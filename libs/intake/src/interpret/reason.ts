import {
  PENALTY_FIELDS,
  PENALTY_FIELD_WORDS,
  type PenaltyField,
  penaltyField,
  shortened,
} from '@xinxiu/domain';
import { REASON_TEXTS, type ReasonCode } from './reason-texts.js';

/** Why a row is held or refused, or what a person should know about one that was taken. */
export interface Reason {
  /** National code (CF_JDRQ), else the field's name, else the source's own header; `*` is the row as a whole. */
  readonly field: string;
  /** The value as the source has it, shortened; null where there is none. */
  readonly value: string | null;
  /** Of a CONFLICT: the value that is there already, shortened. */
  readonly stored?: string;
  readonly code: ReasonCode;
  /** Chinese: which field, which value, what to do. */
  readonly message: string;
}

/** A reason about a standard field. @param detail what the text of this code asks for */
export function fieldReason(
  field: PenaltyField,
  value: string | null,
  code: ReasonCode,
  detail = '',
): Reason {
  const { code: national, label } = penaltyField(field);
  return reason(national ?? field, national ? `${label}（${national}）` : label, value, code, detail);
}

/** A reason about a column that is no standard field. */
export function columnReason(header: string, value: string | null, code: ReasonCode, detail = ''): Reason {
  return reason(header, `“${shortened(header)}”栏`, value, code, detail);
}

/** A reason about the row as a whole. */
export function rowReason(code: ReasonCode, value: string | null = null, detail = ''): Reason {
  return reason('*', '本行', value, code, detail);
}

function reason(
  field: string,
  label: string,
  value: string | null,
  code: ReasonCode,
  detail: string,
): Reason {
  const shown = value === null ? null : shortened(value);
  const message = REASON_TEXTS[code].zh(label, shown ?? '', detail);
  return { field, value: shown, ...(code === 'CONFLICT' && { stored: shortened(detail) }), code, message };
}

/** What is told of a reason, for a reader of the language: in English the field and its value, then what is wrong. */
export function reasonIn<
  R extends Pick<Reason, 'field' | 'value' | 'stored' | 'message'> & { readonly code: string },
>(reason: R, language: 'zh' | 'en'): R {
  const { field, value, stored, code } = reason;
  if (language === 'zh' || !isReasonCode(code)) return reason;
  const { en } = REASON_TEXTS[code];
  const name = nameIn(field);
  const about = value === null ? name : `${name} "${value}"`;
  const beside = stored === undefined ? '' : ` It is "${stored}".`;
  return { ...reason, message: field === '*' ? en : `${about}: ${en}${beside}` };
}

/** The field in English with its national code, as the Chinese text has them; the header of a column that is none. */
function nameIn(field: string): string {
  const known = PENALTY_FIELDS.find((one) => field === (one.code ?? one.field));
  if (!known) return field;
  const { en } = PENALTY_FIELD_WORDS[known.field];
  const name = `${en.charAt(0).toUpperCase()}${en.slice(1)}`;
  return known.code === null ? name : `${name} (${known.code})`;
}

function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(REASON_TEXTS, code);
}
