import type { CaseState, CivilDate, EligibilityRecord, PenaltyForRules, RecordFact } from '@xinxiu/domain';
import type { PolicyPacks } from '../load-packs.js';

/** A stored record as far as the rules are concerned: nothing that tells whose it is. */
export interface RecordSubject {
  readonly kind: 'record';
  readonly id: string;
  /** Code of the department that determined it; empty where none is known. */
  readonly department: string;
  /** Its publication is over, and no rule brings it back. */
  readonly ended: boolean;
  readonly facts: EligibilityRecord;
  /** What field and duties follow from, for a draft of the rules on records; without names and prose of people. */
  readonly source: { readonly penalty: PenaltyForRules; readonly acts: readonly RecordFact[] };
}

/** An open case as far as its deadlines and its owner are concerned. */
export type CaseSubjectOfRules = { readonly kind: 'case' } & Pick<
  CaseState,
  | 'caseNo'
  | 'recordId'
  | 'status'
  | 'determiningDepartment'
  | 'creditOffice'
  | 'submittedAt'
  | 'enteredAt'
  | 'suspensions'
  | 'extension'
  | 'policy'
>;

export type Subject = RecordSubject | CaseSubjectOfRules;

/** A holiday notice as it is stored. */
export interface LoadedNotice {
  readonly year: number;
  readonly papers: readonly string[];
  readonly days: readonly { readonly date: CivilDate; readonly name: string; readonly off: boolean }[];
}

/** First line of a stream of subjects: the law that the server holds, and how much is to come. */
export interface SubjectsHead {
  readonly kind: 'law';
  /** Digests of the published packs, in order. */
  readonly packs: readonly string[];
  /** Digest of the table of working days. */
  readonly table: string;
  /** Holiday notices that were loaded since the release: the table is that of the release with them. */
  readonly loaded: readonly LoadedNotice[];
  readonly records: number;
  readonly cases: number;
}

/** Last line: without it the stream broke off. */
export interface SubjectsEnd {
  readonly kind: 'end';
}

export type SubjectLine = SubjectsHead | Subject | SubjectsEnd;

/** Digests of the packs, in an order that does not depend on where they lie. */
export function packDigests({ regimes, counties, recordRules }: PolicyPacks): string[] {
  return [...regimes, ...counties, ...recordRules].map(({ digest }) => digest).sort();
}
