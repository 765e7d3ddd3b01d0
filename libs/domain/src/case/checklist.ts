import type { CaseRules, VerificationCondition } from '../deadlines/case-rules.js';
import type { Finding } from './action.js';
import type { CasePolicy, ChecklistEntry } from './case-state.js';
import type { PenaltyClass } from './penalty-class.js';

/** What decides which conditions a case has. `regime` is the id of the pack that governs the record. */
export interface ChecklistSubject {
  readonly regime?: string | undefined;
  readonly penaltyClass: PenaltyClass;
}

/** The conditions that the verification of a case has to answer, in the order of the overlay. */
export function checklistFor(
  { verification }: Pick<CaseRules, 'verification'>,
  subject: ChecklistSubject,
): readonly ChecklistEntry[] {
  return verification
    .filter((rule) => applies(rule, subject))
    .map(({ condition, id }) => ({ condition, ruleId: id }));
}

function applies({ regimes, classes }: VerificationCondition, subject: ChecklistSubject): boolean {
  const { regime = '', penaltyClass } = subject;
  return (regimes?.includes(regime) ?? true) && (classes?.includes(penaltyClass) ?? true);
}

/** Where findings and checklist differ. Without a checklist every finding is as good as another. */
export function compareFindings(
  { checklist = [] }: Pick<CasePolicy, 'checklist'>,
  findings: readonly Finding[],
): { readonly unknown: readonly string[]; readonly missing: readonly string[] } {
  if (checklist.length === 0) return { unknown: [], missing: [] };
  const listed = checklist.map(({ condition }) => condition);
  const answered = findings.map(({ condition }) => condition);
  return {
    unknown: answered.filter((condition) => !listed.includes(condition)),
    missing: listed.filter((condition) => !answered.includes(condition)),
  };
}
