import type { CaseState } from '../case/case-state.js';
import type { Step } from '../case/case-table.js';
import type { CaseEvent } from '../case/event.js';
import { closedSuspensions } from '../case/step-deadline.js';
import type { CaseRules } from '../deadlines/case-rules.js';
import type { Trust } from '../deadlines/rule-source.js';
import type { LegalDeadline } from '../deadlines/legal-deadline.js';
import type { SuspendedDays } from '../deadlines/suspensions.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import { type CivilDate, civilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import type { Party, Stay } from './span.js';
import { statesOf } from './stays.js';

/** A fact of a case with the deadline that was computed for it, if one was. */
export type ProvenEvent = CaseEvent & { readonly derived?: { readonly deadline?: LegalDeadline } };

/**
 * `replaced`: another count of the same step took its place (extension, holiday notice). The others say whether the step
 * was left by the end of the due day, or where it stands now.
 */
export type DeadlineOutcome = 'kept' | 'missed' | 'running' | 'overdue' | 'replaced';

/** A deadline of a case with everything that proves it. Days are Asia/Shanghai calendar days. */
export interface ExplainedDeadline extends LegalDeadline {
  readonly step: Step;
  readonly party: Party;
  /** The rule in Chinese and English, where it comes from, and how far the source is trusted. */
  readonly rule: {
    readonly text: string;
    readonly textEn: string;
    readonly source: string;
    readonly trust: Trust;
  };
  /** The fact whose day is not counted, and the one that brought this count about. */
  readonly startEvent: { readonly type: CaseEvent['type']; readonly at: string };
  readonly setBy: { readonly type: CaseEvent['type']; readonly at: string; readonly seq: number };
  readonly suspensions: readonly SuspendedDays[];
  /** Working days that the rule grants, and those that have passed of them. */
  readonly granted: number;
  readonly used: number;
  readonly outcome: DeadlineOutcome;
}

/** Every deadline that ran in a case, in order. @param stays of the same case; the last one ends now if it is open */
export function explainedDeadlines(
  rules: CaseRules,
  table: WorkingDayTable,
  state: CaseState,
  events: readonly ProvenEvent[],
  stays: readonly Stay[],
): readonly ExplainedDeadline[] {
  const set = statesOf(state, events).flatMap(({ event, state: after }) => {
    const { deadline } = (event as ProvenEvent).derived ?? {};
    return deadline ? [{ event, after, deadline, stay: stayAt(stays, event, after) }] : [];
  });
  return set.flatMap(({ event, after, deadline, stay }, index) => {
    if (!stay) return [];
    const { step, party } = stay;
    const { text, textEn, source, trust } = rules.steps[step];
    const ended = endOf(stay, stays, state);
    const next = set[index + 1];
    const until = next?.stay === stay ? dayOf(next.event) : shanghaiDate(stay.to);
    const suspensions = suspensionsOf(rules, step, after);
    return {
      ...deadline,
      step,
      party,
      rule: { text, textEn, source, trust },
      startEvent: startOf(rules, step, events, event, stay),
      setBy: { type: event.type, at: event.at, seq: event.seq },
      suspensions,
      granted: deadline.proof.filter(({ counted }) => counted).length,
      used: workingDaysBetween(table, deadline.startDay, until, suspensions),
      outcome: next?.stay === stay ? 'replaced' : outcomeOf(deadline.due, shanghaiDate(stay.to), ended),
    };
  });
}

function stayAt(stays: readonly Stay[], event: CaseEvent, { status }: CaseState): Stay | undefined {
  const at = Date.parse(event.at);
  return stays.find(({ step, from, to }) => step === status && from <= at && at <= to);
}

function endOf(stay: Stay, stays: readonly Stay[], { enteredAt, status }: CaseState): boolean {
  return stay !== stays.at(-1) || stay.step !== status || Date.parse(enteredAt) > stay.from;
}

function outcomeOf(due: CivilDate, day: CivilDate, ended: boolean): DeadlineOutcome {
  if (ended) return day <= due ? 'kept' : 'missed';
  return day <= due ? 'running' : 'overdue';
}

function suspensionsOf(rules: CaseRules, step: Step, state: CaseState): readonly SuspendedDays[] {
  const pauses = rules.supplement.pausesClock && rules.steps[step].countedFrom === 'application';
  return pauses ? closedSuspensions(state) : [];
}

/** The submission, or the fact that led into the step. */
function startOf(
  rules: CaseRules,
  step: Step,
  events: readonly CaseEvent[],
  event: CaseEvent,
  stay: Stay,
): ExplainedDeadline['startEvent'] {
  const fromApplication = rules.steps[step].countedFrom === 'application';
  const entered = events.find(({ at }) => Date.parse(at) === stay.from);
  const { type, at } = (fromApplication ? events[0] : entered) ?? event;
  return { type, at };
}

function dayOf({ at }: CaseEvent): CivilDate {
  return civilDate(shanghaiDate(Date.parse(at)));
}
