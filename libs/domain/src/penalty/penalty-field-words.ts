import { type Words, words } from '../words.js';
import type { PenaltyField } from './penalty.js';
import { PENALTY_FIELDS } from './penalty-fields.js';

const ENGLISH: Readonly<Record<PenaltyField, string>> = {
  subjectName: 'name of the party',
  subjectKind: 'kind of the party',
  subjectCode: 'unified code of the party',
  subjectRegistrationNo: 'business registration number',
  subjectOrganisationCode: 'organisation code',
  subjectTaxNo: 'tax registration number',
  subjectInstitutionNo: 'number of a public institution',
  subjectSocialOrganisationNo: 'number of a social organisation',
  legalRepresentative: 'legal representative',
  legalRepresentativeIdKind: "kind of the representative's document",
  legalRepresentativeIdNo: "number of the representative's document",
  subjectIdKind: "kind of the party's document",
  subjectIdNo: "number of the party's document",
  decisionNumber: 'number of the decision',
  caseTitle: 'title of the case (2015)',
  violation: 'kind of the violation',
  facts: 'facts of the violation',
  basis: 'legal basis',
  penaltyKindText: 'kinds of penalty, as written',
  penaltyKinds: 'kinds of penalty',
  content: 'content of the penalty',
  fineYuan: 'fine',
  confiscatedYuan: 'confiscated amount',
  revokedLicence: 'suspended or revoked licence',
  decisionDate: 'day of the decision',
  validUntil: 'valid until',
  publicationEnds: 'publication ends',
  authority: 'authority',
  authorityCode: 'unified code of the authority',
  sourceUnit: 'source of the data',
  sourceUnitCode: 'unified code of the source',
  remark: 'remark',
  field: 'field of the law',
};

/** How the fields of a penalty are called; the Chinese names are those of the standard (发改办财金〔2018〕424号). */
export const PENALTY_FIELD_WORDS: Readonly<Record<PenaltyField, Words>> = Object.fromEntries(
  PENALTY_FIELDS.map(({ field, label }) => [field, words(label, ENGLISH[field])]),
) as Record<PenaltyField, Words>;
