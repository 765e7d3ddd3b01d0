import type { MailState } from '@xinxiu/domain';

/** How long a sender may take, ms; a row that has been `sending` for longer was left by one that died. */
export const SENDER_LEASE_MS = 35_000;

/** A statutory notice that is still unclear after so many tries is for a person to look at. */
export const MOST_UNCLEAR_TRIES = 5;

export interface MailRow {
  readonly state: MailState;
  readonly statutory: boolean;
  readonly since: number;
  readonly held?: 0 | 1;
  readonly attempts: readonly { readonly state: MailState }[];
}

/**
 * Whether a sender may take the row. SMTP cannot be exactly once: after an unclear try a statutory notice is sent again
 * under the same Message-ID, a reminder is not and is shown as unclear.
 * @param now real instant (ms)
 */
export function maySend({ state, statutory, since, held, attempts }: MailRow, now: number): boolean {
  switch (state) {
    case 'queued':
      return held !== 1;
    case 'unclear':
      return statutory && unclearTries(attempts) < MOST_UNCLEAR_TRIES;
    case 'sending':
      return statutory && isAbandoned(state, since, now);
    default:
      return false;
  }
}

/** A sender that died may have sent: for a reminder that is the end, told as unclear. */
export function isAbandoned(state: MailState, since: number, now: number): boolean {
  return state === 'sending' && now - since > SENDER_LEASE_MS;
}

/** Before the first try, and between tries of a notice that could not be sent, ms; the last one stays. */
const PAUSES_MS = [0, 10_000, 30_000, 60_000, 300_000] as const;

/** Whether its turn has come: each try without success makes the pause longer, so that a dead server is not stormed. */
export function isTurn({ since, attempts }: MailRow, now: number): boolean {
  const pause = PAUSES_MS[Math.min(attempts.length, PAUSES_MS.length - 1)] ?? 0;
  return now - since >= pause;
}

/** Whether it waits for others to the same person, or goes with them: who sends single mails has nothing to do with it. */
export function isWithOthers({ state, held }: Pick<MailRow, 'state' | 'held'>): boolean {
  return held === 1 || state === 'gathered';
}

/** Whether nobody will send it any more. */
export function isSettled(row: MailRow, now: number): boolean {
  return row.state !== 'sending' && !isWithOthers(row) && !maySend(row, now);
}

/** Whether nobody sends it any more and nobody can say that it arrived: it is to come on paper to whom it is for. */
export function isUndelivered(row: MailRow & { readonly to: string }, now: number): boolean {
  const bad = row.state === 'failed' || row.state === 'bounced' || row.state === 'unclear';
  return row.statutory && row.to === 'applicant' && bad && isSettled(row, now);
}

/** What somebody on the way reports of a mail. */
export interface MailReport {
  readonly state: 'bounced' | 'relayed';
  readonly response: string;
}

/** What a report may still change: an end that was reported stays, but for a mail that came back after it went on. */
const REPORTABLE: Readonly<Record<MailReport['state'], readonly MailState[]>> = {
  relayed: ['sent', 'unclear'],
  bounced: ['sent', 'unclear', 'relayed'],
};

/** @returns `later` while a try is under way or to come, whose end would overwrite it */
export function reportCounts(row: MailRow, to: MailReport['state'], now: number): 'now' | 'later' | 'never' {
  if (!isSettled(row, now)) return 'later';
  return REPORTABLE[to].includes(row.state) ? 'now' : 'never';
}

function unclearTries(attempts: MailRow['attempts']): number {
  return attempts.filter((attempt) => attempt.state === 'unclear').length;
}
