import type { RegistrationDecision, RegistrationStatus } from '@xinxiu/domain';
import { defineSignal, defineUpdate } from '@temporalio/workflow';

export interface RegistrationAnswer {
  readonly registrationId: string;
  readonly status: RegistrationStatus;
  readonly due?: string;
}

/** Begins together with the start; without validator, so that nothing empty is left behind (ADR 7). */
export const beginRegistrationUpdate = defineUpdate<RegistrationAnswer>('beginRegistration');

export const decideRegistrationUpdate = defineUpdate<RegistrationAnswer, [RegistrationDecision]>(
  'decideRegistration',
);

/** A holiday table was loaded: the deadline is counted again. */
export const registrationCalendarSignal = defineSignal('registrationCalendarChanged');
