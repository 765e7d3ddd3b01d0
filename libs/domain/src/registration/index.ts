export {
  REGISTRATION_STATUSES,
  type RegistrationDecision,
  type RegistrationFact,
  type RegistrationState,
  type RegistrationStatus,
  type RegistrationSubject,
  beginRegistration,
  decideRegistration,
  foldRegistration,
  nextRung,
  reachRung,
} from './registration.js';
export { recountRegistration, registrationDeadline } from './registration-deadline.js';
export { REGISTRATION_STATUS_WORDS } from './registration-words.js';
