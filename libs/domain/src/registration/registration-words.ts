import { type Words, words } from '../words.js';
import type { RegistrationStatus } from './registration.js';

/** Where a registration stands. */
export const REGISTRATION_STATUS_WORDS: Readonly<Record<RegistrationStatus, Words>> = {
  submitted: words('待审核', 'to be checked'),
  approved: words('已通过', 'approved'),
  refused: words('未通过', 'refused'),
};
