import type { CaseClock, RegistrationFact } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** `unconfirmed` and `confirmed` wait for the business and expire; then the credit office has it. */
export const REGISTRATION_STANDINGS = [
  'unconfirmed',
  'confirmed',
  'submitted',
  'approved',
  'refused',
] as const;
export type RegistrationStanding = (typeof REGISTRATION_STANDINGS)[number];

/** A file that proves who registers; its content lies in the file store. */
export interface RegistrationProof {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

export interface RegistrationDoc {
  _id: string;
  uscc: string;
  organisationName: string;
  /** Closed. */
  representative: string;
  /** Closed. */
  email: string;
  locale: 'zh-CN' | 'en';
  /** Of the password that the account will have; emptied by the decision. */
  passwordHash: string;
  /** SHA-256 of what proves that it is the same one who comes back. */
  keyHash: string;
  standing: RegistrationStanding;
  proofs: RegistrationProof[];
  createdAt: string;
  /** Real instant (ms) at which it is forgotten; 0 once it is submitted. */
  expiresAt: number;
  /** From here on written by its workflow alone; the state is closed as one value. */
  state?: unknown;
  facts?: RegistrationFact[];
  clock?: CaseClock;
  /** 1 while the credit office has it. */
  open: 0 | 1;
  seq: number;
  submittedAt: string;
  due: string;
  tableDigest: string;
  /** Goes up with every change. */
  version: number;
}

export const registrationSchema = documentSchema<RegistrationDoc>(
  'registrations',
  {
    _id: 'text',
    uscc: 'text',
    organisationName: 'text',
    representative: 'text',
    email: 'text',
    locale: 'text',
    passwordHash: 'text',
    keyHash: 'text',
    standing: 'text',
    proofs: 'list',
    createdAt: 'text',
    expiresAt: 'number',
    state: 'data',
    facts: 'list',
    clock: 'data',
    open: 'number',
    seq: 'number',
    submittedAt: 'text',
    due: 'text',
    tableDigest: 'text',
    version: 'number',
  },
  [[{ uscc: 1 }], [{ standing: 1 }], [{ open: 1 }], [{ expiresAt: 1 }]],
);
