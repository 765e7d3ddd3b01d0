import type { CaseState } from '../case/case-state.js';
import { isFinal } from '../case/case-table.js';
import { closedSuspensions } from '../case/step-deadline.js';
import type { CaseRules } from '../deadlines/case-rules.js';
import type { SuspendedDays } from '../deadlines/suspensions.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import { addDays, civilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import { type ExplainedDeadline, type ProvenEvent, explainedDeadlines } from './explained-deadline.js';
import { provenDays } from './proven-days.js';
import { type Measure, PARTIES, type Party, type Span, measure, total } from './span.js';
import { staysOf } from './stays.js';
import { type StepTarget, stepTargets } from './targets.js';

/** One clock over a whole case: what each party used of it, and all of them together. */
export interface PartyClock {
  readonly total: number;
  readonly byParty: Readonly<Record<Party, number>>;
}

/** A stretch in one hand, with its instants as ISO. */
export type ExplainedSpan = Omit<Span, 'from' | 'to'> & { readonly from: string; readonly to: string };

/** Why a case is due when it is, and who had it how long. Instants are legal time (ISO). */
export interface CaseExplanation {
  readonly caseNo: string;
  readonly status: CaseState['status'];
  readonly from: string;
  /** The end of the case, or the moment at which it was asked. */
  readonly to: string;
  readonly deadlines: readonly ExplainedDeadline[];
  readonly spans: readonly ExplainedSpan[];
  readonly clocks: {
    /** Working days on which the time of the law ran; it stands still while the applicant supplements. */
    readonly legal: PartyClock;
    /** Working days in each hand, against what the county plans for it. */
    readonly target: PartyClock & { readonly steps: readonly StepTarget[] };
    /** Calendar days from the application on, which is what the applicant waits; and to the millisecond. */
    readonly waiting: PartyClock & { readonly ms: PartyClock };
  };
}

/**
 * @param rules that the case was submitted under
 * @param table for the days that no proof of the case has
 * @param events all facts of the case, in order
 * @param now legal instant, ms
 */
export function explainCase(
  rules: CaseRules,
  table: WorkingDayTable,
  state: CaseState,
  events: readonly ProvenEvent[],
  now: number,
): CaseExplanation {
  const days = provenDays(table, events);
  const stays = staysOf(state, events, now);
  const suspensions = suspensionsUntil(rules, state, stays.at(-1)?.to ?? now);
  const spans = stays.map((stay) => ({ ...stay, ...measure(days, stay, suspensions) }));
  const clock = (pick: (one: Measure) => number): PartyClock => partyClock(spans, pick);
  return {
    caseNo: state.caseNo,
    status: state.status,
    from: state.submittedAt,
    to: isFinal(state.status) ? state.enteredAt : iso(now),
    deadlines: explainedDeadlines(rules, days, state, events, stays),
    spans: spans.map((span) => ({ ...span, from: iso(span.from), to: iso(span.to) })),
    clocks: {
      legal: clock((one) => one.legalDays),
      target: { ...clock((one) => one.workingDays), steps: stepTargets(rules, state, events, spans) },
      waiting: { ...clock((one) => one.calendarDays), ms: clock((one) => one.ms) },
    },
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/**
 * Working days from the application to an instant on which the time of the law ran: what the legal clock of
 * {@link explainCase} comes to by then. @param days see {@link provenDays} @param until legal instant, ms
 */
export function legalDaysUntil(
  rules: CaseRules,
  days: WorkingDayTable,
  state: CaseState,
  until: number,
): number {
  const first = shanghaiDate(Date.parse(state.submittedAt));
  return workingDaysBetween(days, first, shanghaiDate(until), suspensionsUntil(rules, state, until));
}

/** Closed ones, and the one that lasts, up to then. */
function suspensionsUntil(rules: CaseRules, state: CaseState, until: number): readonly SuspendedDays[] {
  if (!rules.supplement.pausesClock) return [];
  const today = shanghaiDate(until);
  const open = state.suspensions.flatMap(({ from, to }) =>
    to === undefined && from < today ? [{ from: addDays(civilDate(from), 1), to: today }] : [],
  );
  return [...closedSuspensions(state), ...open];
}

function partyClock(spans: readonly Span[], pick: (one: Measure) => number): PartyClock {
  const of = (party: Party): number => pick(total(spans.filter((span) => span.party === party)));
  const byParty = Object.fromEntries(PARTIES.map((party) => [party, of(party)])) as Record<Party, number>;
  return { total: pick(total(spans)), byParty };
}
