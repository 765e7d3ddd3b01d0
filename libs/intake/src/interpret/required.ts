import { PENALTY_FIELDS, type PenaltyField } from '@xinxiu/domain';
import { type Draft, trouble } from './draft.js';
import { fieldReason } from './reason.js';
import type { ImportProfile } from '../profile/profile.js';

/**
 * What a row must have: the identity and the profile's own fields always; what the standard calls required where the
 * source has a column for it (a 2015 file cannot have the columns of 2018, a blank cell is an omission).
 */
export function checkRequired(draft: Draft, profile: ImportProfile, columns: readonly string[]): void {
  const offered = profile.strict ? offeredFields(profile, columns) : new Set<PenaltyField>();
  for (const { field, need } of PENALTY_FIELDS) {
    const needed = profile.required.has(field) || (offered.has(field) && isNeeded(need, field, draft));
    if (needed && draft.values[field] === undefined && !draft.troubled.has(field))
      trouble(draft, field, fieldReason(field, draft.texts.get(field) ?? null, 'MISSING_REQUIRED'));
  }
}

function isNeeded(need: 'M' | 'C' | 'O', field: PenaltyField, draft: Draft): boolean {
  if (field === 'subjectCode') return draft.values.subjectKind === '法人及非法人组织';
  return need === 'M' && field !== 'penaltyKindText';
}

const OFFERED = new WeakMap<readonly string[], ReadonlySet<PenaltyField>>();

/** The columns of a table are one array for all its rows, so this is worked out once. */
function offeredFields(profile: ImportProfile, columns: readonly string[]): ReadonlySet<PenaltyField> {
  const known = OFFERED.get(columns);
  if (known) return known;
  const fields = columns.flatMap((column) => {
    const meaning = profile.meaningOf(column);
    return meaning.kind === 'field' ? [meaning.field] : [];
  });
  const offered = new Set(fields);
  OFFERED.set(columns, offered);
  return offered;
}
