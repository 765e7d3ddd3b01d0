import { owningUnit } from '../case/access.js';
import type { CaseState } from '../case/case-state.js';
import { type CaseStatus, type Step, isFinal } from '../case/case-table.js';
import type { CaseEvent } from '../case/event.js';
import { emptyCase, foldCase } from '../case/fold.js';
import type { CivilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';

/** Whose turn it is in a step that belongs to no department. */
export const APPLICANT_UNIT = 'applicant';

/** One stay of a case in a step. Days are those of its legal time, Asia/Shanghai. */
export interface Stay {
  readonly step: Step;
  /** Code of the department whose turn it was, or {@link APPLICANT_UNIT}. */
  readonly unit: string;
  readonly from: CivilDate;
  /** Absent while it lasts. */
  readonly until?: CivilDate;
  /** It ended after the last day of the deadline that ran then, extensions and suspensions considered. */
  readonly isLate?: true;
}

export const CAUSE_KINDS = ['supplement', 'refusal', 'denial'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** Why something was asked for, not accepted or denied. */
export interface CourseCause {
  readonly kind: CauseKind;
  /** Of the reason; of a supplement, whose items are free text, the step in which it was asked for. */
  readonly code: string;
  /** Who said so. */
  readonly unit: string;
  readonly on: CivilDate;
}

/** What is overseen of a case: where it was and for how long, and why it went back or ended. Nothing of anybody. */
export interface CaseCourse {
  readonly stays: readonly Stay[];
  readonly causes: readonly CourseCause[];
}

/** A fact with the deadline that ran from it on. */
export type FactWithDeadline = CaseEvent & {
  readonly derived?: { readonly deadline?: { readonly due: string } };
};

/** The course of a case from its facts in order. @param subject the case as it stands: its parties, and who accepts */
export function caseCourse(subject: CaseState, facts: readonly FactWithDeadline[]): CaseCourse {
  const stays: Stay[] = [];
  const causes: CourseCause[] = [];
  let state: CaseState | undefined;
  let due: string | undefined;
  for (const fact of facts) {
    const on = shanghaiDate(Date.parse(fact.at));
    const before = state?.status;
    if (before) causes.push(...causesIn(fact, on, before, unitIn(subject, before)));
    state = foldCase(state ?? emptyCase(subject, [], fact), fact);
    if (state.status !== before) {
      const last = stays.pop();
      if (last) stays.push({ ...last, until: on, ...(due !== undefined && on > due && { isLate: true }) });
      if (!isFinal(state.status))
        stays.push({ step: state.status as Step, unit: unitIn(subject, state.status), from: on });
      due = undefined;
    }
    due = fact.derived?.deadline?.due ?? due;
  }
  return { stays, causes };
}

function unitIn(subject: CaseState, status: CaseStatus): string {
  return owningUnit({ ...subject, status }) ?? APPLICANT_UNIT;
}

function causesIn(fact: CaseEvent, on: CivilDate, status: CaseStatus, unit: string): readonly CourseCause[] {
  const because = (kind: CauseKind, codes: readonly string[]): readonly CourseCause[] =>
    [...new Set(codes)].map((code) => ({ kind, code, unit, on }));
  switch (fact.type) {
    case 'supplement-requested':
      return because('supplement', [status]);
    case 'application-refused':
      return because(
        'refusal',
        fact.data.reasons.map(({ code }) => code),
      );
    case 'application-denied':
      return because(
        'denial',
        fact.data.reasons.map(({ code }) => code),
      );
    default:
      return [];
  }
}
