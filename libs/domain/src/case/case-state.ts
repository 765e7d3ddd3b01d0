import type { PendingRung, RunningDeadline, Suspension } from '../deadlines/deadline-state.js';
import type { Actor } from '../permissions/actor.js';
import type { FiledAtWindow } from '../permissions/window-filing.js';
import type { Reason, SupplementAnswer, SupplementItem } from './action.js';
import type { CaseStatus, Step } from './case-table.js';
import type { PenaltyClass } from './penalty-class.js';

/** What is fixed when a case begins. Departments are codes. */
export interface CaseSubject {
  readonly caseNo: string;
  readonly applicationId: string;
  readonly recordId: string;
  readonly applicant: { readonly uscc: string; readonly name: string };
  readonly determiningDepartment: string;
  readonly creditOffice: string;
  readonly penaltyClass: PenaltyClass;
}

/** The pack that a case was submitted under, and what of it the rules of the case ask. */
export interface CasePolicy {
  readonly packId: string;
  readonly packVersion: string;
  readonly packDigest: string;
  readonly acceptedBy: 'credit-office' | 'determining-department';
  /** Classes in which the one who proposes a decision may not approve it. */
  readonly twoPersonClasses: readonly PenaltyClass[];
  /** How often a supplement may be asked for: everything missing is named at once. */
  readonly maxSupplements: number;
  /** What the verification covers, every one and nothing else. Cases from before there was a checklist have none. */
  readonly checklist?: readonly ChecklistEntry[];
}

/** A condition that the verification answers, and the rule of the pack that asks it. */
export interface ChecklistEntry {
  readonly condition: string;
  readonly ruleId: string;
}

export interface TargetState {
  readonly name: string;
  readonly state: 'pending' | 'confirmed' | 'excepted';
  readonly at?: string;
  readonly evidence?: string;
}

export interface Supplement {
  readonly items: readonly SupplementItem[];
  readonly answers: readonly SupplementAnswer[];
  readonly returnTo: Step;
}

export interface Proposal {
  readonly by: Actor;
  readonly outcome: 'approve' | 'deny';
  readonly reasons: readonly Reason[];
}

/** Who did what last: what a loser of a race is told. `at` is legal time. */
export interface LastChange {
  readonly type: string;
  readonly by: Actor;
  readonly at: string;
}

/** The whole state of a repair case: a pure fold of its events. Instants are legal time. */
export interface CaseState extends CaseSubject {
  readonly status: CaseStatus;
  /** Counts facts that change what may be done; a comment does not. */
  readonly version: number;
  /** Counts all facts. */
  readonly seq: number;
  readonly submittedAt: string;
  readonly enteredAt: string;
  readonly policy?: CasePolicy;
  /** Of an application that a clerk filed for somebody present; who filed it does not handle it. */
  readonly window?: FiledAtWindow;
  /** The agent who filed it for the business, whom a later post does not let handle it either. */
  readonly agent?: Pick<Actor, 'id' | 'name'>;
  readonly holder?: Actor & { readonly since: string };
  readonly deadline?: RunningDeadline;
  readonly rungs: readonly PendingRung[];
  readonly suspensions: readonly Suspension[];
  readonly supplement?: Supplement;
  readonly supplementsAsked: number;
  /** Conditions that verification found unmet; an approval has to speak of each. */
  readonly unmetFindings?: readonly string[];
  readonly proposal?: Proposal;
  readonly extension?: {
    readonly state: 'requested' | 'granted' | 'refused';
    readonly by: Actor;
    readonly reason: string;
    readonly article: string;
  };
  readonly targets: readonly TargetState[];
  readonly attention?: { readonly cause: string; readonly since: string };
  readonly lastChange: LastChange;
}
