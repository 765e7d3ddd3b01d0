import { setHandler } from '@temporalio/workflow';
import { Registration } from './registration.js';
import type { RegistrationInput, RegistrationOutcome } from './registration.input.js';
import {
  beginRegistrationUpdate,
  decideRegistrationUpdate,
  registrationCalendarSignal,
} from './registration.messages.js';

/** The registration of one business from its proofs to the decision of the credit office. */
export async function registration(input: RegistrationInput): Promise<RegistrationOutcome> {
  const one = new Registration(input);
  // Handlers first, before anything is awaited: an Update may arrive with the start.
  setHandler(beginRegistrationUpdate, () => one.begun());
  setHandler(decideRegistrationUpdate, (decision) => one.decide(decision), {
    validator: (decision) => {
      one.check(decision);
    },
  });
  setHandler(registrationCalendarSignal, () => {
    one.recount();
  });
  return one.run();
}
