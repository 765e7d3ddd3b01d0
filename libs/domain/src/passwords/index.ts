export {
  ADVISED_PASSWORD_LENGTH,
  LEAST_PASSWORD_LENGTH,
  MOST_PASSWORD_LENGTH,
  PASSWORD_FAULTS,
  type PasswordFault,
  checkPassword,
} from './password-rule.js';
export { LOCKOUT, lockedUntil } from './lockout.js';
export { type PasswordOwner, passwordContextWords } from './context-words.js';
