import type { FoundCause } from './found.js';
import { STUCK_LIMITS } from './limits.js';

/** A notice whose mail has not gone, or never will. Instants are real, in ms. */
export interface OpenNotice {
  readonly state: 'queued' | 'gathered' | 'sending' | 'unclear' | 'bounced' | 'failed';
  readonly statutory: boolean;
  readonly createdAt: number;
  /** Since when it is in its state. */
  readonly since: number;
  readonly attempts: number;
  /** What the server said last. */
  readonly response: string;
  readonly servedOnPaper: boolean;
  /** It waits for others to the same person, or goes with them. */
  readonly isWithOthers: boolean;
  /** Nobody will send it any more. */
  readonly isSettled: boolean;
}

/** What does not reach whom it is for: held up by the mail server, or by the address. */
export function causesOfMail(notices: readonly OpenNotice[], now: number): FoundCause[] {
  return notices.flatMap((notice): FoundCause[] => {
    const { since, createdAt, attempts, response, statutory, servedOnPaper, isSettled } = notice;
    const mayWait = notice.isWithOthers ? STUCK_LIMITS.digestWaitMs : STUCK_LIMITS.mailWaitMs;
    const failure = response === '' ? {} : { failure: { type: 'Mail', message: response } };
    if (isSettled) {
      if (!statutory || servedOnPaper) return [];
      return [{ cause: 'notice-undeliverable', since, attempts, ...failure }];
    }
    const hasFailed = attempts > 0 || now - createdAt > mayWait;
    return hasFailed ? [{ cause: 'mail-failing', since: createdAt, attempts, ...failure }] : [];
  });
}
