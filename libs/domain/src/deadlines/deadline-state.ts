/** The ladder of a waiting step: two reminders to who holds it, then its leader, then the county office. */
export const RUNG_IDS = [
  'reminder-before',
  'reminder-due',
  'escalation-leader',
  'escalation-county',
] as const;
export type RungId = (typeof RUNG_IDS)[number];

/** A rung still to come. `at` is a legal instant in ms. */
export interface PendingRung {
  readonly id: RungId;
  readonly at: number;
}

/** What comes first, and of what comes at one instant the first in the list; undefined when nothing is waited for. */
export function earliest<T extends { readonly at: number }>(timers: readonly T[]): T | undefined {
  return timers.reduce<T | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
}

/** What is kept of a deadline while it runs; the proof lies with the fact that set it. */
export interface RunningDeadline {
  /** Last day of the period, an Asia/Shanghai calendar day; it ends with the end of that day. */
  readonly due: string;
  readonly provisional: boolean;
  readonly ruleId: string;
  readonly article: string;
  readonly startDay: string;
  readonly packDigest: string;
  readonly tableDigest: string;
}

/** Days on which the clock stands because the applicant was asked for a supplement. `to` is open while it lasts. */
export interface Suspension {
  readonly from: string;
  readonly to?: string;
}

/**
 * The rungs to wait for once a deadline has been computed. Each fires once: what has been reached already comes again
 * only if the new deadline moved it into the future. A step that is entered late gets no reminder for a moment that has
 * passed, but is escalated at once.
 * @param before what was still pending for the same step; undefined when the step was just entered
 * @param now legal instant (ms)
 */
export function armRungs(
  before: readonly PendingRung[] | undefined,
  computed: readonly PendingRung[],
  now: number,
): readonly PendingRung[] {
  return computed.filter((rung) => {
    if (rung.at > now) return true;
    if (before) return before.some((pending) => pending.id === rung.id);
    return rung.id === 'escalation-leader' || rung.id === 'escalation-county';
  });
}

/** A deadline as it was counted, with what is still to be reached of its ladder. */
export interface CountedDeadline {
  readonly deadline: Pick<RunningDeadline, 'due' | 'provisional'>;
  readonly rungs: readonly PendingRung[];
}

/** Whether two counts come to the same: day, whether it is final, and the same rungs at the same instants, in any order. */
export function countsAlike(one: CountedDeadline, other: CountedDeadline): boolean {
  const { due, provisional } = one.deadline;
  return (
    due === other.deadline.due &&
    provisional === other.deadline.provisional &&
    one.rungs.length === other.rungs.length &&
    one.rungs.every(({ id, at }) => other.rungs.some((rung) => rung.id === id && rung.at === at))
  );
}
