import { documentSchema } from '../database/document.js';

/** What a mailed link is good for. */
export type OneTimePurpose = 'registration' | 'invitation' | 'recovery' | 'email-change';

/** A mailed link that nobody has used. Its id is the SHA-256 of its secret. */
export interface OneTimeDoc {
  _id: string;
  purpose: OneTimePurpose;
  /** The person or registration that it stands for. */
  subject: string;
  /** The address that was written to, closed. */
  email: string;
  /** Real instant, ms. */
  expiresAt: number;
}

export const oneTimeSchema = documentSchema<OneTimeDoc>(
  'oneTimeLinks',
  { _id: 'text', purpose: 'text', subject: 'text', email: 'text', expiresAt: 'number' },
  [[{ subject: 1 }], [{ expiresAt: 1 }]],
);
