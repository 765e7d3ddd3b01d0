import {
  type CaseRules,
  type CivilDate,
  type Step,
  type WorkingDayTable,
  caseDeadline,
  isFinal,
} from '@xinxiu/domain';
import type { CaseSubjectOfRules } from './subject.js';

/** Where a case stands under some rules. */
export interface CasePosition {
  readonly due: CivilDate;
  readonly provisional: boolean;
  /** Code of the department whose turn it is, or `applicant`. */
  readonly unit: string;
}

export interface SimulatedCase {
  readonly before: CasePosition;
  readonly after: CasePosition;
  readonly changed: boolean;
}

/**
 * What an open case would be under other rules. The case itself keeps the pack that it was submitted under: this shows
 * what the same case gets when it is submitted under the draft. Undefined for one that has ended.
 */
export function simulateCase(
  subject: CaseSubjectOfRules,
  table: WorkingDayTable,
  before: CaseRules,
  after: CaseRules,
): SimulatedCase | undefined {
  if (isFinal(subject.status)) return undefined;
  const step = subject.status as Step;
  const one = positionUnder(before, table, step, subject);
  const other = positionUnder(after, table, step, subject);
  return { before: one, after: other, changed: JSON.stringify(one) !== JSON.stringify(other) };
}

function positionUnder(
  rules: CaseRules,
  table: WorkingDayTable,
  step: Step,
  subject: CaseSubjectOfRules,
): CasePosition {
  const { due, provisional } = caseDeadline(rules, table, step, subject);
  const { owner } = rules.steps[step];
  const unit = {
    applicant: 'applicant',
    'credit-office': subject.creditOffice,
    'determining-department': subject.determiningDepartment,
  }[owner];
  return { due, provisional, unit };
}
