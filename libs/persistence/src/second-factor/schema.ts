import { documentSchema } from '../database/document.js';

/** The second factor of a person, at most one. */
export interface SecondFactorDoc {
  /** Of the person. */
  _id: string;
  /** TOTP secret (base32), closed; absent until one is confirmed. */
  secret?: string;
  /** A secret that was shown and not confirmed yet, closed. */
  pending?: string;
  /** Real instant (ms) at which the pending one was shown. */
  pendingSince: number;
  /** Real instant (ms); 0 until one is confirmed. */
  confirmedAt: number;
  /** Number of the last time step whose code was used: each code once (ASVS 6.5.1). */
  lastStep: number;
  /** Goes up when a secret changes: who closes it anew with another key must not bring an old one back. */
  version: number;
}

export interface RecoveryCodeDoc {
  /** `<person>:<hash of the code>` */
  _id: string;
  personId: string;
}

export const secondFactorSchema = documentSchema<SecondFactorDoc>('secondFactors', {
  _id: 'text',
  secret: 'text',
  pending: 'text',
  pendingSince: 'number',
  confirmedAt: 'number',
  lastStep: 'number',
  version: 'number',
});

export const recoveryCodeSchema = documentSchema<RecoveryCodeDoc>(
  'recoveryCodes',
  { _id: 'text', personId: 'text' },
  [[{ personId: 1 }]],
);
