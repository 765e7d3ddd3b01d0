/** When reminders to one person come as one mail. Of the platform, not of the law: they move no deadline. */
export interface DigestRule {
  /** So many come each by its own mail; one more, and they come as one. */
  readonly above: number;
  /** How long the first of them waits for others, real ms. */
  readonly windowMs: number;
}

/** Reminders and escalations of everything that has a ladder. What else is sent is sent by itself, at once. */
const REMINDING: ReadonlySet<string> = new Set([
  'reminder',
  'escalation',
  'registration-reminder',
  'registration-escalation',
  'commitment-reminder',
  'commitment-escalation',
  'urge-reminder',
  'urge-escalation',
]);

/** Whether a notice waits for others to the same person. One that the law asks for never does. */
export function waitsForOthers({
  kind,
  statutory,
}: {
  readonly kind: string;
  readonly statutory: boolean;
}): boolean {
  return !statutory && REMINDING.has(kind);
}

/** What falls due for one person within one window, in order. */
export interface Gathering<T> {
  /** Real instant, ms, at which they go. */
  readonly goesAt: number;
  readonly due: readonly T[];
  /** Whether they come as one mail. */
  readonly asOne: boolean;
}

/**
 * A window opens with the first that falls due and takes in what does before it ends; the next opens with the first after
 * it. So it does not matter how the hours of the clock fall.
 * @param due of one person @param instantOf real instant, ms, at which it falls due
 */
export function gatherings<T>(
  due: readonly T[],
  instantOf: (one: T) => number,
  { above, windowMs }: DigestRule,
): readonly Gathering<T>[] {
  const found: { goesAt: number; due: T[] }[] = [];
  for (const one of due.toSorted((a, b) => instantOf(a) - instantOf(b))) {
    const open = found.at(-1);
    if (open && instantOf(one) < open.goesAt) open.due.push(one);
    else found.push({ goesAt: instantOf(one) + windowMs, due: [one] });
  }
  return found.map((gathering) => ({ ...gathering, asOne: gathering.due.length > above }));
}
