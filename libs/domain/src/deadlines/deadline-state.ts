/** The ladder of a waiting step: two reminders to who holds it, then its leader, the county office, and who supervises the county. */
export const RUNG_IDS = [
  'reminder-before',
  'reminder-due',
  'escalation-leader',
  'escalation-county',
  'escalation-supervisor',
] as const;
export type RungId = (typeof RUNG_IDS)[number];

/** A rung still to come. Instants are legal, in ms. */
export interface PendingRung {
  readonly id: RungId;
  readonly at: number;
  /** When the working time in which it comes is over: missed, it waits for the next. Absent where the overlay names no hours. */
  readonly until?: number;
}

/** A rung as something to wait for. */
export interface RungTimer extends Omit<PendingRung, 'id'> {
  readonly kind: 'rung';
  readonly rung: RungId;
}

export function rungTimer({ id, ...when }: PendingRung): RungTimer {
  return { kind: 'rung', rung: id, ...when };
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
    return isEscalation(rung.id);
  });
}

/** Whether it tells others than whose turn it is. */
export function isEscalation(rung: RungId): boolean {
  return rung.startsWith('escalation-');
}

/** Whether a rung of its own is still to tell who supervises the county. */
export function reachesSupervisor(rungs: readonly PendingRung[]): boolean {
  return rungs.some(({ id }) => id === 'escalation-supervisor');
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
