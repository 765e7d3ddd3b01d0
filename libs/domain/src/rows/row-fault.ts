import { maskNumbersIn } from '../privacy/mask.js';
import { shortened } from '../shortened.js';
import { type Words, words } from '../words.js';

type Text = (label: string, value: string, detail: string) => string;
const text = (zh: Text, en: Text): { readonly zh: Text; readonly en: Text } => ({ zh, en });

/** What a row of a list can have wrong, and what to do. */
export const ROW_FAULT_TEXTS = {
  MISSING_REQUIRED: text(
    (label) => `缺少${label}，请补充。`,
    (label) => `The ${label} is missing.`,
  ),
  TOO_LONG: text(
    (label, _value, most) => `${label}超过 ${most} 个字，请核对。`,
    (label, _value, most) => `The ${label} has more than ${most} characters.`,
  ),
  NOT_ONE_OF: text(
    (label, value, values) => `${label}的值“${value}”不在 ${values} 之中，请改正。`,
    (label, value, values) => `"${value}" is no ${label}; it is one of ${values}.`,
  ),
  PERSONAL_NUMBER: text(
    (label) => `${label}中含有身份证件号码或手机号码，请删去。`,
    (label) => `The ${label} has an identity or mobile number in it; take it out.`,
  ),
  COMMITMENT_NUMBER_INVALID: text(
    (label, value) => `${label}“${value}”不是 20 位承诺编码（6 位行政区划、8 位日期、6 位顺序号），请核对。`,
    (_label, value) => `"${value}" is no number of 20 digits: division 6, day 8, serial 6.`,
  ),
  USCC_INVALID: text(
    (label, value, why) => `${label}“${value}”不是有效的统一社会信用代码（${why}），请核对。`,
    (label, value) => `The ${label} "${value}" is not a valid unified social credit code.`,
  ),
  IDENTITY_INVALID: text(
    (label) => `类别为自然人，但${label}不是有效的身份证件号码，请核对。`,
    (label) => `It is a natural person, and the ${label} is not a valid identity number.`,
  ),
  KIND_CONTRADICTION: text(
    (label, value, code) => `${label}为“${value}”，与代码 ${code} 不符，请核对。`,
    (label, value, code) => `The ${label} "${value}" contradicts the code ${code}.`,
  ),
  DATE_UNREADABLE: text(
    (label, value) => `${label}的值“${value}”不是可识别的日期，请改为 2024-01-31 的形式。`,
    (label, value) => `"${value}" is no day: write the ${label} as 2024-01-31.`,
  ),
  DATE_IN_FUTURE: text(
    (label, value, today) => `${label}的值“${value}”晚于今天（${today}），请核对。`,
    (label, value, today) => `The ${label} ${value} lies after today (${today}).`,
  ),
  DATE_ORDER: text(
    (label, value, before) => `${label}的值“${value}”早于 ${before}，请核对。`,
    (label, value, before) => `The ${label} ${value} lies before ${before}.`,
  ),
  CONFLICT: text(
    (label, value, stored) =>
      `已有同一记录，${label}不同：已有“${stored}”，本行“${value}”。名单不覆盖已有内容，请核实后更正。`,
    (label, value, stored) =>
      `It is there already with the ${label} "${stored}", and the row has "${value}". A list replaces nothing.`,
  ),
  DUPLICATE: text(
    () => '名单中有两行是同一记录，请删去一行。',
    () => 'The list has this twice; take one of the rows out.',
  ),
} as const;

export type RowFaultCode = keyof typeof ROW_FAULT_TEXTS;

/** Why a row cannot be taken: the field, what stands in it (shortened and masked; null for nothing), and what to do. */
export interface RowFault<F extends string = string> {
  readonly field: F;
  readonly value: string | null;
  readonly code: RowFaultCode;
  readonly message: Words;
}

export function rowFault<F extends string>(
  { field, words: label }: { readonly field: F; readonly words: Words },
  value: string | null,
  code: RowFaultCode,
  detail = '',
): RowFault<F> {
  const shown = value === null ? null : shortened(maskNumbersIn(value));
  const told = maskNumbersIn(detail);
  const { zh, en } = ROW_FAULT_TEXTS[code];
  const message = words(zh(label.zh, shown ?? '', told), en(label.en, shown ?? '', told));
  return { field, value: shown, code, message };
}
