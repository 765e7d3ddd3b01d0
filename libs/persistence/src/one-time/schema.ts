import type { CodeAddress } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** What a mailed link is good for. */
export type OneTimePurpose = 'registration' | 'invitation' | 'recovery' | 'email-change' | 'window-code';

/**
 * A mailed link that nobody has used. Its id is the SHA-256 of its secret; of a short code, which a hash would not hide, it
 * is what the key makes the code from.
 */
export interface OneTimeDoc {
  _id: string;
  purpose: OneTimePurpose;
  /** The person, registration or application that it stands for. */
  subject: string;
  /** The address that was written to, closed. */
  email: string;
  /** Real instant, ms. */
  expiresAt: number;
  /** SHA-256 of the content that a short code confirms. */
  boundTo?: string;
  /** Of a short code: whose address it is. */
  sentTo?: CodeAddress;
}

export const oneTimeSchema = documentSchema<OneTimeDoc>(
  'oneTimeLinks',
  {
    _id: 'text',
    purpose: 'text',
    subject: 'text',
    email: 'text',
    expiresAt: 'number',
    boundTo: 'text',
    sentTo: 'text',
  },
  [[{ subject: 1 }], [{ expiresAt: 1 }]],
);
