import type { CorrectionField, FulfilmentState } from '@xinxiu/domain';

/** Mails about accounts and who may act for whom; they belong to no case. */
export const ACCOUNT_MAIL_KINDS = [
  'invitation',
  'recovery',
  'password-set',
  'email-change',
  'email-changed',
  'post-changed',
  'access-ended',
  'second-factor-on',
  'second-factor-off',
  'second-factor-reset',
  'recovery-code-used',
  'identity-bound',
  'account-opened-by-identity',
  'identity-unbound',
  'registration',
  'registration-attempted',
  'registration-received',
  'registration-task',
  'registration-recomputed',
  'registration-day-moved',
  'registration-reminder',
  'registration-escalation',
  'registration-approved',
  'registration-refused',
  'agent-authorised',
  'agent-ended',
  'authorisation-given',
  'authorisation-taken-back',
  'agent-gave-up',
  'authorisation-given-up',
  'agent-lapsed',
  'authorisation-lapsed',
  'window-code',
  'correction-task',
  'correction-approved',
  'correction-refused',
  'commitment-evidence',
  'commitment-verification',
  'commitment-kept',
  'commitment-hearing',
  'commitment-decision',
  'commitment-proposal',
  'commitment-determined',
  'commitment-unreachable',
  'commitment-reminder',
  'commitment-escalation',
  'commitment-recomputed',
  'commitment-breached',
  'commitment-republished',
  'commitment-not-republished',
  'urge-issued',
  'urge-answered',
  'urge-withdrawn',
  'urge-moot',
  'urge-recomputed',
  'urge-reminder',
  'urge-escalation',
  'absence-substitute',
  'absence-substitute-over',
  'absence-entered',
  'absence-ended',
  'absence-unattended',
  'record-no-longer-own',
  'record-now-own',
  'notice-on-paper',
] as const;
export type AccountMailKind = (typeof ACCOUNT_MAIL_KINDS)[number];

/** What such a mail can say. Days are Asia/Shanghai calendar days, `YYYY-MM-DD`. */
export interface AccountMailData {
  readonly recipientName: string;
  /** Sign-in name of the account. */
  readonly username?: string;
  /** Secret that is typed, and the page that takes it. */
  readonly code?: string;
  readonly link?: string;
  /** Recovery codes that are left. */
  readonly left?: number;
  /** How long they are good for. */
  readonly hours?: number;
  readonly minutes?: number;
  /** The business that it is about. */
  readonly organisationName?: string;
  readonly uscc?: string;
  /** Who acts for it. */
  readonly agentName?: string;
  readonly until?: string;
  /** Address after a change, shortened. */
  readonly newEmail?: string;
  readonly department?: string;
  readonly due?: string;
  readonly article?: string;
  readonly reasons?: readonly string[];
  readonly note?: string;
  /** What is corrected of an account. */
  readonly correctedField?: CorrectionField;
  /** Who is away, who stands in, and the first day; `until` is the last. */
  readonly absentName?: string;
  readonly substituteName?: string;
  readonly from?: string;
  /** What was determined of a commitment. */
  readonly fulfilment?: FulfilmentState;
  /** What is filed at the window, by whom and for whom: what the code says yes to. */
  readonly personName?: string;
  readonly clerkName?: string;
  readonly record?: string;
  readonly fulfilledOn?: string;
  readonly contact?: string;
  readonly commitment?: string;
  /** Number of a notice that is to be served on paper, and whom it is for. */
  readonly notice?: string;
  readonly addressee?: string;
  readonly proofs?: readonly string[];
  /** Of an urge letter: its number, the case that it is on, and what has to be answered. */
  readonly urgeNumber?: string;
  readonly caseNo?: string;
  readonly demand?: string;
}
