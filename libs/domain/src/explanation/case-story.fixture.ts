import { POLICY, asEvent, submittedCase } from '../case/case.factory.js';
import type { CaseState } from '../case/case-state.js';
import type { CaseFact } from '../case/event.js';
import { foldCase } from '../case/fold.js';
import { stepDeadline } from '../case/step-deadline.js';
import { CASE_RULES } from '../deadlines/case-rules.fixture.js';
import type { CaseRules } from '../deadlines/case-rules.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import type { ProvenEvent } from './explained-deadline.js';

/** The county's own numbers: acceptance by 3, verification by 6, decision by 10 working days of the application. */
export const RULES: CaseRules = {
  ...CASE_RULES,
  steps: {
    ...CASE_RULES.steps,
    'supplement-required': { ...CASE_RULES.steps['supplement-required'], countedFrom: 'step-entered' },
    'ending-publication': { ...CASE_RULES.steps['ending-publication'], countedFrom: 'step-entered' },
  },
};

export interface CaseStory {
  readonly state: CaseState;
  readonly events: readonly ProvenEvent[];
}

/** A case as its workflow would tell it: each fact at its legal time, with the deadline of the step that it led to. */
export function caseStory(
  table: WorkingDayTable,
  facts: readonly (readonly [at: string, fact: Pick<CaseFact, 'type' | 'data'>])[],
): CaseStory {
  const { applicant } = submittedCase();
  const actor = { id: 'u', name: '某', role: 'system' as const };
  const submitted = submittedCase();
  let state: CaseState = { ...submitted, policy: POLICY };
  const events: ProvenEvent[] = [];
  for (const [index, [at, { type, data }]] of facts.entries()) {
    const event = asEvent({ type, actor, data } as CaseFact, index + 1, at);
    if (index === 0) state = { ...state, submittedAt: at, enteredAt: at, applicant };
    else state = foldCase(state, event);
    const moves = type === 'deadline-extended' || type === 'deadline-recomputed' || !state.deadline;
    const derived = moves ? stepDeadline(RULES, table, state, Date.parse(at)) : undefined;
    events.push({ ...event, ...(derived && { derived }) });
    if (derived) state = { ...state, ...derived };
  }
  return { state, events };
}

export const FACTS = {
  submitted: { type: 'application-submitted', data: { applicationId: 'a-1', recordId: 'r-1' } },
  asked: { type: 'supplement-requested', data: { items: [{ id: 'i1', text: '缴款凭证' }] } },
  answered: { type: 'supplement-answered', data: { answers: [] } },
  accepted: { type: 'application-accepted', data: {} },
  verified: { type: 'application-verified', data: { findings: [] } },
  approved: { type: 'application-approved', data: { reasons: [] } },
  completed: { type: 'repair-completed', data: { targets: [] } },
  commented: { type: 'comment-added', data: { text: '备注' } },
} as const satisfies Record<string, Pick<CaseFact, 'type' | 'data'>>;
