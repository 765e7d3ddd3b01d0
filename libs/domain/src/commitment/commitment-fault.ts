import { type Words, words } from '../words.js';
import { shortened } from '../shortened.js';
import { FULFILMENT_STATES, COMMITMENT_TYPES, type CommitmentField, PUBLICITY_KINDS } from './commitment.js';
import { SUBJECT_KINDS } from '../penalty/penalty.js';
import { commitmentField } from './commitment-fields.js';

interface FaultText {
  readonly zh: (label: string, value: string, detail: string) => string;
  readonly en: (label: string, value: string, detail: string) => string;
}

const oneOf = (values: readonly string[]): FaultText => ({
  zh: (label, value) => `${label}的值“${value}”不在 ${values.join('、')} 之中，请改正。`,
  en: (label, value) => `"${value}" is no ${label}; it is one of ${values.join(', ')}.`,
});

const FAULTS = {
  MISSING_REQUIRED: {
    zh: (label) => `缺少${label}，请补充。`,
    en: (label) => `The ${label} is missing.`,
  },
  TOO_LONG: {
    zh: (label, _value, most) => `${label}超过 ${most} 个字，请核对。`,
    en: (label, _value, most) => `The ${label} has more than ${most} characters.`,
  },
  NUMBER_INVALID: {
    zh: (label, value) =>
      `${label}“${value}”不是 20 位承诺编码（6 位行政区划、8 位日期、6 位顺序号），请核对。`,
    en: (_label, value) => `"${value}" is no number of 20 digits: division 6, day 8, serial 6.`,
  },
  USCC_INVALID: {
    zh: (label, value, why) => `${label}“${value}”不是有效的统一社会信用代码（${why}），请核对。`,
    en: (label, value) => `The ${label} "${value}" is not a valid unified social credit code.`,
  },
  IDENTITY_INVALID: {
    zh: (label) => `承诺人为自然人，${label}不是有效的身份证件号码，请核对。`,
    en: (label) => `The promisor is a natural person, and the ${label} is not a valid identity number.`,
  },
  DATE_UNREADABLE: {
    zh: (label, value) => `${label}的值“${value}”不是可识别的日期，请改为 2024-01-31 的形式。`,
    en: (label, value) => `"${value}" is no day: write the ${label} as 2024-01-31.`,
  },
  DATE_IN_FUTURE: {
    zh: (label, value, today) => `${label}的值“${value}”晚于今天（${today}），请核对。`,
    en: (label, value, today) => `The ${label} ${value} lies after today (${today}).`,
  },
  DATE_ORDER: {
    zh: (label, value, made) => `${label}的值“${value}”早于承诺作出日期 ${made}，请核对。`,
    en: (label, value, made) => `The ${label} ${value} lies before the day on which it was made (${made}).`,
  },
  KIND_UNKNOWN: oneOf(SUBJECT_KINDS),
  TYPE_UNKNOWN: oneOf(COMMITMENT_TYPES),
  FULFILMENT_UNKNOWN: oneOf(FULFILMENT_STATES),
  PUBLICITY_UNKNOWN: oneOf(PUBLICITY_KINDS),
  CONFLICT: {
    zh: (label, value, stored) =>
      `同一承诺已有记录，${label}不同：已有“${stored}”，本行“${value}”。请核实后由受理单位更正，名单不覆盖已有内容。`,
    en: (label, value, stored) =>
      `The same commitment is there with the ${label} "${stored}", and the row has "${value}". A list replaces nothing.`,
  },
  DUPLICATE: {
    zh: () => '名单中有两行是同一承诺，请删去一行。',
    en: () => 'The list has this commitment twice; take one of the rows out.',
  },
  KIND_CONTRADICTION: {
    zh: (label, value, code) => `${label}为“${value}”，与代码 ${code} 不符，请核对。`,
    en: (label, value, code) => `The ${label} "${value}" contradicts the code ${code}.`,
  },
} as const satisfies Record<string, FaultText>;

export type CommitmentFaultCode = keyof typeof FAULTS;

/** Why a row is no commitment yet: the field, what stands in it (shortened; null for nothing), and what to do. */
export interface CommitmentFault {
  readonly field: CommitmentField;
  readonly value: string | null;
  readonly code: CommitmentFaultCode;
  readonly message: Words;
}

export function commitmentFault(
  field: CommitmentField,
  value: string | null,
  code: CommitmentFaultCode,
  detail = '',
): CommitmentFault {
  const shown = value === null ? null : shortened(value);
  const { words: label } = commitmentField(field);
  const { zh, en } = FAULTS[code];
  const message = words(zh(label.zh, shown ?? '', detail), en(label.en, shown ?? '', detail));
  return { field, value: shown, code, message };
}
