import {
  type CivilDate,
  PENALTY_FIELDS,
  type PartialPenalty,
  type Penalty,
  type PenaltyField,
  type PenaltyIdentity,
  businessKind,
  penaltyIdentity,
} from '@xinxiu/domain';
import { deriveFields } from './derive.js';
import { type Draft, newDraft, partialOf, trouble } from './draft.js';
import { sortCells } from './field-values.js';
import { settleKinds } from './kind-check.js';
import { settleMoney } from './money-check.js';
import { readField } from './read-field.js';
import { type Reason, columnReason, fieldReason, rowReason } from './reason.js';
import { REASON_TEXTS } from './reason-texts.js';
import { checkRequired } from './required.js';
import { checkAuthority, checkDays, checkFieldName, checkParties, checkShift } from './row-check.js';
import type { ImportProfile } from '../profile/profile.js';
import type { RawRow, RowDefect } from '../readers/raw-row.js';

interface Interpreted {
  readonly row: number;
  readonly at: string;
  readonly reasons: readonly Reason[];
  /** Values of the columns that the profile keeps beside the standard. */
  readonly kept: Readonly<Record<string, string>>;
}

/** What a row says: a penalty ready to be stored, or what keeps it from being one. */
export type Interpretation =
  | (Interpreted & {
      readonly outcome: 'ready';
      readonly penalty: Penalty;
      readonly identity: PenaltyIdentity;
    })
  | (Interpreted & { readonly outcome: 'held' | 'refused'; readonly partial: PartialPenalty });

/** What the person who imports says about the whole source, where the source itself does not. */
export interface GivenValues {
  readonly subjectName?: string;
  readonly subjectCode?: string;
}

export interface InterpretOptions {
  /** The day of the import in Asia/Shanghai. */
  readonly today?: CivilDate;
  readonly given?: GivenValues;
  /** Credit codes with a wrong check that a person confirmed with a document. */
  readonly confirmedCodes?: ReadonlySet<string>;
  /** The fields (食品, 消防, …) that the policy packs know. */
  readonly fieldNames?: readonly string[];
  /** Whose the code is, or which code the named authority has, where name and code are of two authorities. */
  readonly otherAuthority?: (name: string, code: string) => string | undefined;
}

/** Understands a row or says by field and value why not. Total: it never throws for what a row contains. */
export function interpretRow(
  raw: RawRow,
  profile: ImportProfile,
  options: InterpretOptions = {},
): Interpretation {
  const sorted = sortCells(raw, profile);
  const base = { row: raw.row, at: raw.at, kept: sorted.kept };
  const refusal = refusalOf(raw, sorted.values.size === 0 ? sorted.licence : undefined);
  if (refusal) return { ...base, outcome: 'refused', reasons: [refusal], partial: {} };
  const draft = newDraft(sorted.values, [...raw.defects.map(defectReason), ...sorted.reasons]);
  fillIn(draft, profile, options.given);
  checkShift(draft);
  readFields(draft, profile, options.confirmedCodes);
  deriveFields(draft, profile, sorted.kept);
  settleSubjectKind(draft);
  checkParties(draft);
  settleMoney(draft);
  settleKinds(draft);
  checkFieldName(draft, options.fieldNames);
  checkAuthority(draft, options.otherAuthority);
  checkDays(draft, options.today);
  checkRequired(draft, profile, raw.columns);
  return verdict(base, draft);
}

function verdict(base: Omit<Interpreted, 'reasons'>, draft: Draft): Interpretation {
  const reasons = draft.reasons;
  const identity = penaltyIdentity(draft.values);
  const held = reasons.some((reason) => REASON_TEXTS[reason.code].effect !== 'note');
  if (held || !identity.ok) return { ...base, outcome: 'held', reasons, partial: partialOf(draft) };
  return { ...base, outcome: 'ready', reasons, penalty: draft.values as Penalty, identity: identity.value };
}

function refusalOf(raw: RawRow, licence: string | undefined): Reason | undefined {
  for (const defect of raw.defects) {
    if (defect.code === 'HEADER_REPEATED') return rowReason('HEADER_REPEATED');
    if (defect.code === 'NOT_A_RECORD') return rowReason('NOT_A_RECORD', defect.value);
  }
  if (licence !== undefined) return rowReason('NOT_A_PENALTY', licence);
  return raw.cells.length === 0 ? rowReason('EMPTY_ROW') : undefined;
}

function defectReason(defect: RowDefect): Reason {
  if (defect.code === 'COLUMN_COUNT')
    return rowReason('COLUMN_COUNT', defect.extra || null, `${defect.found}/${defect.expected}`);
  if (defect.code === 'KEY_DUPLICATE') return columnReason(defect.key, null, 'KEY_DUPLICATE');
  return rowReason(defect.code);
}

/** What is given and constant stands in for what the source does not have; it never replaces a value of the source. */
function fillIn(draft: Draft, profile: ImportProfile, given: GivenValues = {}): void {
  const offered = [...Object.entries(given), ...profile.constants] as [PenaltyField, string | undefined][];
  for (const [field, value] of offered)
    if (value !== undefined && !draft.texts.has(field)) draft.texts.set(field, value);
}

function readFields(draft: Draft, profile: ImportProfile, confirmed?: ReadonlySet<string>): void {
  for (const spec of PENALTY_FIELDS) {
    const text = draft.texts.get(spec.field);
    if (text === undefined || draft.troubled.has(spec.field)) continue;
    const reading = readField(spec, text, profile.columns.get(spec.field), confirmed);
    if ('reason' in reading) trouble(draft, spec.field, reading.reason);
    else if (reading.value !== undefined) Object.assign(draft.values, { [spec.field]: reading.value });
  }
}

/** Codes of department 9 say which of two kinds a business is (GB 32100-2015: 91 enterprise, 92 individual business). */
function settleSubjectKind(draft: Draft): void {
  const { subjectKind, subjectCode } = draft.values;
  if (subjectCode === undefined) return;
  const told = businessKind(subjectCode);
  if (subjectKind === undefined && !draft.troubled.has('subjectKind')) draft.values.subjectKind = told;
  else if (subjectKind === '自然人')
    trouble(
      draft,
      'subjectKind',
      fieldReason('subjectKind', subjectKind, 'SUBJECT_KIND_CONTRADICTION', subjectCode),
    );
}
