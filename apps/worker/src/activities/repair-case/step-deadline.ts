import {
  type CaseEvent,
  type CaseRules,
  type CaseState,
  type LegalDeadline,
  type PendingRung,
  type Step,
  type WorkingDayTable,
  armRungs,
  civilDate,
  computeRungs,
  computeStepDeadline,
  isFinal,
  shanghaiDate,
  stepDeadlineRule,
  suspensionOf,
} from '@xinxiu/domain';

export interface StepDeadline {
  readonly deadline: LegalDeadline;
  /** Armed: only those that are still to be reached. */
  readonly rungs: readonly PendingRung[];
}

/**
 * The deadline of the step that the case is in, with its proof, and the rungs to wait for. Undefined after the end.
 * Closed suspensions move what counts from the application; a granted extension adds to it, because the limits that run
 * from the application are one overall limit.
 * @param events the facts that led here; the last one's time is now
 */
export function stepDeadline(
  rules: CaseRules,
  table: WorkingDayTable,
  state: CaseState,
  events: readonly CaseEvent[],
): StepDeadline | undefined {
  if (isFinal(state.status)) return undefined;
  const step = state.status as Step;
  const fromApplication = rules.steps[step].countedFrom === 'application';
  const start = dayOf(fromApplication ? state.submittedAt : state.enteredAt);
  const extended = fromApplication && state.extension?.state === 'granted';
  const suspensions = rules.supplement.pausesClock && fromApplication ? closedSuspensions(state) : [];
  const rule = stepDeadlineRule(rules, step, { extended });
  const deadline = computeStepDeadline(table, rule, start, suspensions);
  const computed = computeRungs(table, deadline, rules.steps[step].rungs).map(({ id, at }) => ({ id, at }));
  const now = Date.parse(events.at(-1)?.at ?? state.enteredAt);
  return { deadline, rungs: armRungs(state.deadline ? state.rungs : undefined, computed, now) };
}

function closedSuspensions({ suspensions }: CaseState) {
  return suspensions.flatMap(({ from, to }) =>
    to === undefined ? [] : suspensionOf(civilDate(from), civilDate(to)),
  );
}

function dayOf(instant: string) {
  return shanghaiDate(Date.parse(instant));
}
