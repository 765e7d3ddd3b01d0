import type { CaseState, EligibilityRecord } from '@xinxiu/domain';

/** A stored record as far as the rules are concerned: no names, no numbers. */
export interface RecordSubject {
  readonly kind: 'record';
  readonly id: string;
  /** Code of the department that determined it; empty where none is known. */
  readonly department: string;
  /** Its publication is over, and no rule brings it back. */
  readonly ended: boolean;
  readonly facts: EligibilityRecord;
}

/** An open case as far as its deadlines and its owner are concerned. */
export type CaseSubjectOfRules = { readonly kind: 'case' } & Pick<
  CaseState,
  | 'caseNo'
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
