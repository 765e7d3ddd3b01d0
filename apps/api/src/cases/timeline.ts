import {
  type CaseRules,
  type CaseState,
  type LegalDeadline,
  type WorkingDayTable,
  emptyCase,
  foldCase,
  legalDaysUntil,
  provenDays,
  shanghaiDate,
  workingDaysBetween,
  authorOf,
} from '@xinxiu/domain';
import type { StoredEvent } from '@xinxiu/persistence';

/** A fact of a case in the words of a person: where it led, who did it, what runs since, how long it has taken. */
export interface TimelineEntry {
  readonly seq: number;
  readonly type: StoredEvent['type'];
  /** Legal time, ISO. */
  readonly at: string;
  readonly recordedAt: string;
  readonly actor: {
    readonly name: string;
    readonly role: string;
    readonly department?: string;
    /** The business that an agent acted for. */
    readonly organisation?: string;
    /** The absent holder whose substitute acted. */
    readonly actingFor?: { readonly id: string; readonly name: string };
  };
  /** The status after it. */
  readonly status: CaseState['status'];
  readonly data: StoredEvent['data'];
  /** The deadline that runs from it on, with its whole reason. */
  readonly deadline?: LegalDeadline;
  /**
   * Working days since the application on which the time of the law ran, as the explanation counts them; absent where the
   * rules of the case are not known here.
   */
  readonly legalDays?: number;
  /** All working days since the application, and since the fact before. */
  readonly workingDays: number;
  readonly workingDaysSincePrevious: number;
}

export function timeline(
  rules: CaseRules | undefined,
  table: WorkingDayTable,
  state: CaseState,
  events: readonly StoredEvent[],
): readonly TimelineEntry[] {
  const [first] = events;
  if (!first) return [];
  const from = dayOf(first);
  const days = provenDays(table, events);
  const entries: TimelineEntry[] = [];
  let now = emptyCase(
    state,
    state.targets.map(({ name }) => name),
    first,
  );
  let previous = from;
  for (const event of events) {
    now = foldCase(now, event);
    const day = dayOf(event);
    entries.push({
      ...shown(event),
      status: now.status,
      ...(event.derived?.deadline && { deadline: event.derived.deadline }),
      ...(rules && { legalDays: legalDaysUntil(rules, days, state, Date.parse(event.at)) }),
      workingDays: workingDaysBetween(days, from, day),
      workingDaysSincePrevious: workingDaysBetween(days, previous, day),
    });
    previous = day;
  }
  return entries;
}

function shown({ seq, type, at, recordedAt, actor, data }: StoredEvent) {
  const { id: _, authorisation: _by, ...by } = authorOf(actor);
  return { seq, type, at, recordedAt, actor: by, data };
}

function dayOf({ at }: StoredEvent) {
  return shanghaiDate(Date.parse(at));
}
