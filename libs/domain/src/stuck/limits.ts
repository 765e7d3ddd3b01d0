/**
 * From when on something counts as stuck. These are of the platform, not of the law: they say when somebody looks, and move
 * no deadline.
 */
export const STUCK_LIMITS = {
  /** Tries of a step that have failed: about seven seconds at the pace at which steps are tried again. */
  failedTries: 3,
  /** Tries of the program; the engine waits longer after each. */
  failedTasks: 2,
  /** Real ms by which a timer may be late: a worker that was started anew takes up what it missed. */
  timerLateMs: 300_000,
  /** Working days at a step without anybody who has claimed it. */
  unclaimedDays: 1,
  /** Working days for which a clock stands. */
  pausedDays: 10,
  /** Real ms for which a mail may wait for its server. */
  mailWaitMs: 60_000,
  /** Real ms for which a reminder may wait for others to the same person: longer than any window (ADR 46). */
  digestWaitMs: 1_200_000,
  /** Age of the last poll, ms: one waits at the server for up to 60 s, see the health of the worker. */
  pollAgeMs: 70_000,
  /** Age of the oldest task that waits, ms. */
  backlogAgeMs: 15_000,
} as const;
