import type {
  CaseClock,
  PendingRung,
  RegistrationFact,
  RegistrationState,
  RunningDeadline,
} from '@xinxiu/domain';
import type { WorkingTimeActivities } from '../durable/quiet-hours.js';

export interface CommitRegistrationInput {
  /** After the facts; without deadline where it is still to be counted. */
  readonly state: RegistrationState;
  readonly facts: readonly RegistrationFact[];
  readonly countDeadline: boolean;
  readonly clock: CaseClock;
}

export interface CommitRegistrationResult {
  readonly deadline?: RunningDeadline;
  /** Armed: only those that are still to be reached. */
  readonly rungs?: readonly PendingRung[];
}

/** Ports of the registration. The worker implements them; every one may run more than once. */
export interface RegistrationActivities extends WorkingTimeActivities {
  /** Writes what became true, with notices and audit, and counts the deadline where that is asked. */
  commitRegistration(input: CommitRegistrationInput): Promise<CommitRegistrationResult>;
  /** Makes the account. `opened` is false when the organisation has got one by another registration. */
  openBusinessAccount(input: { readonly registrationId: string }): Promise<{ readonly opened: boolean }>;
}
