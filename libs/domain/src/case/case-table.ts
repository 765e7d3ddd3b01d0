import type { ActionName } from './action.js';

export const CASE_STATUSES = [
  'submitted',
  'supplement-required',
  'under-verification',
  'under-review',
  'ending-publication',
  'completed',
  'not-accepted',
  'denied',
  'withdrawn',
  'lapsed',
  'terminated',
  'moot',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** The waiting steps: statuses that have an owner and a deadline. */
export const STEPS = [
  'submitted',
  'supplement-required',
  'under-verification',
  'under-review',
  'ending-publication',
] as const satisfies readonly CaseStatus[];
export type Step = (typeof STEPS)[number];

/** How an actor must stand to a case to take an action. `unit` is the department that owns the step. */
export type Relation =
  'unit-member' | 'holder' | 'unit-leader' | 'supervisor' | 'applicant' | 'inside' | 'platform';

/** Where a case may go. `return` is the step that a supplement was asked in. */
export type Next = CaseStatus | 'same' | 'return';

export interface ActionRule {
  readonly by: readonly Relation[];
  readonly next: readonly Next[];
}

export interface StatusRule {
  /** `by-policy`: the county overlay names the unit that accepts. */
  readonly owner: 'by-policy' | 'applicant' | 'credit-office' | 'determining-department' | 'none';
  /** Which rule of the pack gives the deadline and the escalation ladder. */
  readonly deadline: Step | 'none';
  /** Where the case goes by itself when the deadline passes; most steps only escalate. */
  readonly onDue?: CaseStatus;
  /** Where the platform itself may take it. */
  readonly bySystem: readonly CaseStatus[];
  readonly actions: { readonly [K in ActionName]?: ActionRule };
}

const rule = (by: Relation | readonly Relation[], ...next: Next[]): ActionRule => ({
  by: typeof by === 'string' ? [by] : by,
  next,
});

const everywhere = {
  comment: rule('inside', 'same'),
  retryStep: rule(['supervisor', 'unit-leader'], 'same'),
  terminate: rule('supervisor', 'terminated'),
} as const;

/** The platform gives back what somebody held who moved or left. */
const release = rule(['holder', 'unit-leader', 'platform'], 'same');

const desk = {
  ...everywhere,
  claim: rule('unit-member', 'same'),
  release,
  assign: rule(['unit-leader', 'supervisor'], 'same'),
  requestSupplement: rule('holder', 'supplement-required'),
  extend: rule('holder', 'same'),
  approveExtension: rule('unit-leader', 'same'),
  withdraw: rule('applicant', 'withdrawn'),
} as const;

const end: StatusRule = { owner: 'none', deadline: 'none', bySystem: [], actions: {} };

/**
 * The one table of the repair case: who owns each status, what may be done in it and by whom, what runs against it and
 * where it leads. The workflow's validators, the API's answers and the portal's buttons all read it.
 */
export const CASE_TABLE: Readonly<Record<CaseStatus, StatusRule>> = {
  submitted: {
    owner: 'by-policy',
    deadline: 'submitted',
    bySystem: ['moot'],
    actions: {
      ...desk,
      accept: rule('holder', 'under-verification'),
      refuse: rule('holder', 'not-accepted'),
    },
  },
  'supplement-required': {
    owner: 'applicant',
    deadline: 'supplement-required',
    onDue: 'lapsed',
    bySystem: ['moot'],
    actions: {
      ...everywhere,
      answerSupplement: rule('applicant', 'return'),
      withdraw: rule('applicant', 'withdrawn'),
    },
  },
  'under-verification': {
    owner: 'credit-office',
    deadline: 'under-verification',
    bySystem: ['moot'],
    actions: { ...desk, verify: rule('holder', 'under-review') },
  },
  'under-review': {
    owner: 'determining-department',
    deadline: 'under-review',
    bySystem: ['moot'],
    actions: {
      ...desk,
      decide: rule('holder', 'ending-publication', 'denied', 'same'),
      approveDecision: rule('unit-leader', 'ending-publication', 'denied', 'same'),
    },
  },
  'ending-publication': {
    owner: 'credit-office',
    deadline: 'ending-publication',
    bySystem: ['completed'],
    // What a decision has begun to end is not stopped half-way; it is corrected by a case of its own.
    actions: {
      comment: everywhere.comment,
      retryStep: everywhere.retryStep,
      claim: rule('unit-member', 'same'),
      release,
      assign: rule(['unit-leader', 'supervisor'], 'same'),
      exceptTarget: rule('unit-leader', 'same'),
    },
  },
  completed: end,
  'not-accepted': end,
  denied: end,
  withdrawn: end,
  lapsed: end,
  terminated: end,
  moot: end,
};

export function isFinal(status: CaseStatus): boolean {
  return CASE_TABLE[status].owner === 'none';
}

/** Every status that the table lets a case reach from `status` in one move. */
export function successors(status: CaseStatus): ReadonlySet<CaseStatus> {
  const row = CASE_TABLE[status];
  const found = new Set<CaseStatus>(row.bySystem);
  if (row.onDue) found.add(row.onDue);
  for (const action of Object.values(row.actions)) {
    for (const next of action.next) {
      if (next === 'return') for (const step of STEPS) if (mayAskSupplement(step)) found.add(step);
      if (next !== 'same' && next !== 'return') found.add(next);
    }
  }
  return found;
}

function mayAskSupplement(step: Step): boolean {
  return 'requestSupplement' in CASE_TABLE[step].actions;
}
