import type { CaseClock, RegistrationStatus, RegistrationSubject } from '@xinxiu/domain';

export interface RegistrationInput {
  readonly subject: RegistrationSubject;
  readonly clock: CaseClock;
}

export interface RegistrationOutcome {
  readonly registrationId: string;
  readonly status: RegistrationStatus;
}

/** By its own id: who registers in another's name blocks nobody. */
export function registrationWorkflowId(registrationId: string): string {
  return `registration:${registrationId}`;
}
