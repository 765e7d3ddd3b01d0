import type { CaseRules } from '../deadlines/case-rules.js';
import type { LegalDeadline } from '../deadlines/legal-deadline.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import type { ActionName } from './action.js';
import type { CaseState } from './case-state.js';
import { CASE_TABLE, type CaseStatus, STEPS, type Step, isFinal } from './case-table.js';
import { caseDeadline } from './step-deadline.js';

/** One way that an action may lead, and the deadline that would run then; none after an end. */
export interface DeadlineEffect {
  readonly action: ActionName;
  readonly status: CaseStatus;
  readonly deadline?: LegalDeadline;
}

const isStep = (status: string): status is Step => STEPS.some((step) => step === status);

/**
 * What each action would do to the deadline if it were taken now: computed by the same rules that compute it when it is.
 * An action that leaves it alone has no row; an extension is shown as if it were granted.
 * @param actions those to tell of
 * @param now legal instant, ms
 */
export function deadlineEffects(
  rules: CaseRules,
  table: WorkingDayTable,
  state: CaseState,
  actions: readonly ActionName[],
  now: number,
): readonly DeadlineEffect[] {
  const entered = { ...state, enteredAt: new Date(now).toISOString() };
  return actions.flatMap((action): readonly DeadlineEffect[] => {
    if (action === 'extend' || action === 'approveExtension') return extended(rules, table, state, action);
    const ways = CASE_TABLE[state.status].actions[action]?.next ?? [];
    return ways.flatMap((status): readonly DeadlineEffect[] => {
      if (status === 'same' || status === 'return') return [];
      if (isFinal(status)) return [{ action, status }];
      return isStep(status)
        ? [{ action, status, deadline: caseDeadline(rules, table, status, entered) }]
        : [];
    });
  });
}

function extended(
  rules: CaseRules,
  table: WorkingDayTable,
  state: CaseState,
  action: ActionName,
): readonly DeadlineEffect[] {
  const { status } = state;
  if (!isStep(status)) return [];
  const extension = { ...(state.extension ?? NOBODYS), state: 'granted' as const };
  return [{ action, status, deadline: caseDeadline(rules, table, status, { ...state, extension }) }];
}

/** Who asks does not move the date. */
const NOBODYS = { by: { id: '', name: '', role: 'system' }, reason: '', article: '' } as const;
