import { type CivilDate, type PenaltyField, parseDateText } from '@xinxiu/domain';
import { type Draft, trouble } from './draft.js';
import { fieldReason } from './reason.js';
import { namesSeveralParties, punishesSeveralParties } from './several-parties.js';

/** Fields that are prose: a bare date in one of them means that the row has slipped by a column. */
const PROSE: readonly PenaltyField[] = [
  'subjectName',
  'penaltyKindText',
  'content',
  'facts',
  'violation',
  'authority',
];

export function checkShift(draft: Draft): void {
  for (const field of PROSE) {
    const text = draft.texts.get(field);
    if (text !== undefined && parseDateText(text).kind === 'day')
      trouble(draft, field, fieldReason(field, text, 'COLUMNS_SHIFTED'));
  }
}

export function checkParties(draft: Draft): void {
  const { subjectName, content } = draft.values;
  if (subjectName !== undefined && namesSeveralParties(subjectName))
    trouble(draft, 'subjectName', fieldReason('subjectName', subjectName, 'SEVERAL_PARTIES'));
  if (content !== undefined && punishesSeveralParties(content))
    trouble(draft, 'content', fieldReason('content', content, 'SEVERAL_PARTIES'));
}

/** @param names the fields that the policy packs know; without them any is taken */
export function checkFieldName(draft: Draft, names: readonly string[] | undefined): void {
  const { field } = draft.values;
  if (field === undefined || names === undefined || names.includes(field)) return;
  trouble(draft, 'field', fieldReason('field', field, 'FIELD_NAME_UNKNOWN', names.join('、')));
}

/** The code would decide the department: a row that names another one is for a person to look at. */
export function checkAuthority(
  draft: Draft,
  otherAuthority: ((name: string, code: string) => string | undefined) | undefined,
): void {
  const { authority, authorityCode } = draft.values;
  if (authority === undefined || authorityCode === undefined) return;
  const other = otherAuthority?.(authority, authorityCode);
  if (other === undefined) return;
  trouble(
    draft,
    'authorityCode',
    fieldReason('authorityCode', authorityCode, 'AUTHORITY_CONTRADICTION', `${authority}；${other}`),
  );
}

/** @param today the day of the import in Asia/Shanghai; without it, days to come are not noticed */
export function checkDays(draft: Draft, today: CivilDate | undefined): void {
  const { decisionDate } = draft.values;
  if (decisionDate === undefined) return;
  if (today !== undefined && decisionDate > today)
    trouble(draft, 'decisionDate', fieldReason('decisionDate', decisionDate, 'DATE_IN_FUTURE', today));
  for (const field of ['validUntil', 'publicationEnds'] as const) {
    const end = draft.values[field];
    if (end !== undefined && end !== 'none' && end < decisionDate)
      trouble(draft, field, fieldReason(field, end, 'DATE_ORDER', decisionDate));
  }
}
