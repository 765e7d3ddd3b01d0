import type { CaseState } from '../case/case-state.js';
import { STEPS, type Step } from '../case/case-table.js';
import type { CaseEvent } from '../case/event.js';
import type { CaseRules } from '../deadlines/case-rules.js';
import type { Party, Span } from './span.js';
import { statesOf } from './stays.js';

/** What the county plans for a step, and what it took, all visits to it together. Working days. */
export interface StepTarget {
  readonly step: Step;
  readonly party: Party;
  readonly planned: number;
  readonly used: number;
}

/**
 * The county's plan of a case. Limits that run from the application are milestones on one line, so the plan of a step is
 * its own milestone less the one before it; a limit that runs from the step is the plan itself. A granted extension
 * belongs to the step in which it was granted.
 */
export function stepTargets(
  rules: CaseRules,
  state: CaseState,
  events: readonly CaseEvent[],
  spans: readonly Span[],
): readonly StepTarget[] {
  const extended = statesOf(state, events).find(({ event }) => event.type === 'deadline-extended')?.state;
  return STEPS.flatMap((step) => {
    const visits = spans.filter((span) => span.step === step);
    const [first] = visits;
    if (!first) return [];
    const extra = extended?.status === step ? rules.extension.workingDays : 0;
    const used = visits.reduce((sum, { workingDays }) => sum + workingDays, 0);
    return [{ step, party: first.party, planned: planned(rules, step) + extra, used }];
  });
}

function planned(rules: CaseRules, step: Step): number {
  const { workingDays, countedFrom } = rules.steps[step];
  if (countedFrom === 'step-entered') return workingDays;
  const before = STEPS.slice(0, STEPS.indexOf(step))
    .filter((one) => rules.steps[one].countedFrom === 'application')
    .map((one) => rules.steps[one].workingDays);
  return Math.max(0, workingDays - Math.max(0, ...before));
}
