import { isNoneCode, isNoneText } from '../penalty/none-value.js';
import { parseDateText } from '../penalty/date-text.js';
import { SUBJECT_KINDS, type SubjectKind } from '../penalty/penalty.js';
import { compactText, readableText } from '../penalty/plain-text.js';
import { type Result, err, ok } from '../result.js';
import type { CivilDate } from '../time/civil-date.js';
import { checkUscc } from '../uscc/check-uscc.js';
import { isIdentityNumber } from '../uscc/not-a-code.js';
import { USCC_REASONS } from '../uscc/uscc-reason.js';
import {
  COMMITMENT_TYPES,
  type Commitment,
  type CommitmentField,
  FULFILMENT_STATES,
  PUBLICITY_KINDS,
} from './commitment.js';
import { type CommitmentFault, type CommitmentFaultCode, commitmentFault } from './commitment-fault.js';
import { COMMITMENT_FIELDS, type CommitmentFieldSpec } from './commitment-fields.js';
import { readCommitmentNumber } from './commitment-number.js';

export type CommitmentTexts = Readonly<Partial<Record<CommitmentField, string>>>;

export interface CommitmentReading {
  /** The day in Asia/Shanghai. */
  readonly today: CivilDate;
  /**
   * Whether everything that the template requires must be there. What other sources publish leaves fields out: then only
   * what tells one commitment from another must be there.
   */
  readonly strict: boolean;
  /** Codes with a wrong check that a person confirmed with a document. */
  readonly confirmed?: ReadonlySet<string>;
}

/** Without these it is not known whose commitment it is, or which. */
const ALWAYS: ReadonlySet<CommitmentField> = new Set([
  'promisorName',
  'promisorCode',
  'type',
  'content',
  'madeOn',
  'acceptor',
]);

type Draft = { -readonly [F in CommitmentField]?: Commitment[F] };
type Reading = { readonly value?: string } | { readonly code: CommitmentFaultCode; readonly detail?: string };

/** A row of a source as a commitment, or everything that is wrong with it at once. */
export function readCommitment(
  texts: CommitmentTexts,
  reading: CommitmentReading,
): Result<Commitment, readonly CommitmentFault[]> {
  const draft: Draft = {};
  const faults: CommitmentFault[] = [];
  const troubled = new Set<CommitmentField>();
  const fault = (
    field: CommitmentField,
    value: string | null,
    code: CommitmentFaultCode,
    detail?: string,
  ): void => {
    troubled.add(field);
    faults.push(commitmentFault(field, value, code, detail));
  };
  for (const spec of COMMITMENT_FIELDS) {
    const text = texts[spec.field];
    if (text === undefined) continue;
    const read = readField(spec, text, reading);
    if ('code' in read) fault(spec.field, text, read.code, read.detail);
    else if (read.value !== undefined) Object.assign(draft, { [spec.field]: read.value });
  }
  if (!troubled.has('promisorCode')) settlePromisor(draft, fault);
  for (const { field, need } of COMMITMENT_FIELDS) {
    if (draft[field] === undefined && !troubled.has(field) && isNeeded(field, need, draft, reading))
      fault(field, null, 'MISSING_REQUIRED');
  }
  checkDays(draft, reading.today, fault);
  return faults.length > 0 ? err(faults) : ok(draft as Commitment);
}

function isNeeded(
  field: CommitmentField,
  need: CommitmentFieldSpec['need'],
  { fulfilment }: Draft,
  { strict }: CommitmentReading,
): boolean {
  if (ALWAYS.has(field)) return true;
  if (!strict || need === 'O') return false;
  // What nobody has determined yet is not unfulfilled.
  return need === 'M' ? field !== 'fulfilment' : fulfilment !== undefined && fulfilment !== '全部履行';
}

function readField(spec: CommitmentFieldSpec, text: string, { confirmed }: CommitmentReading): Reading {
  switch (spec.reader) {
    case 'text':
      return readText(spec, text);
    case 'number':
      return isNoneText(text) ? {} : readNumber(text);
    case 'credit-code':
      return readCode(text, confirmed);
    case 'promisor-code':
      return isIdentityNumber(compactText(text).toUpperCase())
        ? { value: compactText(text).toUpperCase() }
        : readCode(text, confirmed);
    case 'day':
    case 'end-day':
      return readDay(spec, text);
    case 'subject-kind':
      return readOneOf(text, SUBJECT_KINDS, 'KIND_UNKNOWN');
    case 'type':
      return readOneOf(text, COMMITMENT_TYPES, 'TYPE_UNKNOWN');
    case 'fulfilment':
      return readOneOf(text, FULFILMENT_STATES, 'FULFILMENT_UNKNOWN');
    case 'publicity':
      return readOneOf(text, PUBLICITY_KINDS, 'PUBLICITY_UNKNOWN');
  }
}

function readText({ max }: CommitmentFieldSpec, text: string): Reading {
  if (isNoneText(text)) return {};
  const value = readableText(text);
  if (max !== undefined && [...value].length > max) return { code: 'TOO_LONG', detail: String(max) };
  return { value };
}

function readNumber(text: string): Reading {
  const number = readCommitmentNumber(text);
  return number ? { value: number.text } : { code: 'NUMBER_INVALID' };
}

function readCode(text: string, confirmed: ReadonlySet<string> | undefined): Reading {
  if (isNoneCode(text)) return {};
  const { valid, code, normalised, reason } = checkUscc(text, confirmed);
  if (valid) return { value: normalised ?? code };
  return { code: 'USCC_INVALID', detail: reason === undefined ? '' : USCC_REASONS[reason].zh };
}

function readDay({ reader }: CommitmentFieldSpec, text: string): Reading {
  const day = parseDateText(text);
  if (day.kind === 'day') return { value: day.day };
  if (day.kind === 'unreadable') return { code: 'DATE_UNREADABLE' };
  return reader === 'end-day' ? { value: 'none' } : {};
}

function readOneOf(text: string, values: readonly string[], code: CommitmentFaultCode): Reading {
  if (isNoneText(text)) return {};
  const value = compactText(text);
  return values.includes(value) ? { value } : { code };
}

type Tell = (
  field: CommitmentField,
  value: string | null,
  code: CommitmentFaultCode,
  detail?: string,
) => void;

/** Codes of GB 32100-2015 tell what their holder is (92: individual business); a number of a person has none of them. */
function settlePromisor(draft: Draft, fault: Tell): void {
  const { promisorCode, promisorKind } = draft;
  if (promisorCode === undefined) return;
  const told = kindOfHolder(promisorCode);
  if (promisorKind === undefined) draft.promisorKind = told;
  else if (promisorKind === '自然人' && told !== '自然人') fault('promisorCode', null, 'IDENTITY_INVALID');
  else if (promisorKind !== told) fault('promisorKind', promisorKind, 'KIND_CONTRADICTION', promisorCode);
}

function kindOfHolder(code: string): SubjectKind {
  if (isIdentityNumber(code)) return '自然人';
  return code.startsWith('92') ? '个体工商户' : '法人及非法人组织';
}

function checkDays({ madeOn, validUntil, determinedOn }: Draft, today: CivilDate, fault: Tell): void {
  for (const [field, day] of [
    ['madeOn', madeOn],
    ['determinedOn', determinedOn],
  ] as const)
    if (day !== undefined && day > today) fault(field, day, 'DATE_IN_FUTURE', today);
  if (madeOn === undefined) return;
  if (validUntil !== undefined && validUntil !== 'none' && validUntil < madeOn)
    fault('validUntil', validUntil, 'DATE_ORDER', madeOn);
  if (determinedOn !== undefined && determinedOn < madeOn)
    fault('determinedOn', determinedOn, 'DATE_ORDER', madeOn);
}
