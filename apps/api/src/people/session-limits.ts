const MINUTE = 60_000;

/** Limits of a session (ms): idle 30 minutes, 12 hours in all (ASVS 7.3.1, 7.3.2). */
export const SESSION_LIMITS = { idleMs: 30 * MINUTE, absoluteMs: 12 * 60 * MINUTE } as const;

/** A session's last use is written down at most this often (ms), to spare a write per request. */
export const TOUCH_EVERY_MS = MINUTE;
