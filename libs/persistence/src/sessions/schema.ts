import type { Role } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** Sign-ins. Ids are SHA-256 of the token: who reads the store cannot act as anybody. */
export interface SessionDoc {
  _id: string;
  personId: string;
  csrfHash: string;
  /** The browser's word for itself, and where it was, without the last part; absent in one from before they were kept. */
  name?: string;
  address?: string;
  /** Whether the second factor was given; absent: no. */
  secondFactor?: 0 | 1;
  /** Real instants, ms. */
  createdAt: number;
  lastSeenAt: number;
}

/** `read`: no request that changes anything. */
export type TokenAccess = 'full' | 'read';

/** Fields that may be absent are so in a token from before they were kept. */
export interface ApiTokenDoc {
  _id: string;
  personId: string;
  name: string;
  /** The role it was made for: it ends when the person gets another one. */
  role?: Role;
  access?: TokenAccess;
  address?: string;
  secondFactor?: 0 | 1;
  createdAt: number;
  lastSeenAt?: number;
  expiresAt: number;
}

export const flag = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** A try to give a secret. */
export interface AttemptDoc {
  _id: string;
  /** Keyed hash of what was tried. */
  key: string;
  address: string;
  /** Real instant, ms. */
  at: number;
  ok: 0 | 1;
}

export const sessionSchema = documentSchema<SessionDoc>(
  'sessions',
  {
    _id: 'text',
    personId: 'text',
    csrfHash: 'text',
    name: 'text',
    address: 'text',
    secondFactor: 'number',
    createdAt: 'number',
    lastSeenAt: 'number',
  },
  [[{ personId: 1 }]],
);

export const apiTokenSchema = documentSchema<ApiTokenDoc>(
  'apiTokens',
  {
    _id: 'text',
    personId: 'text',
    name: 'text',
    role: 'text',
    access: 'text',
    address: 'text',
    secondFactor: 'number',
    createdAt: 'number',
    lastSeenAt: 'number',
    expiresAt: 'number',
  },
  [[{ personId: 1 }]],
);

export const attemptSchema = documentSchema<AttemptDoc>(
  'attempts',
  {
    _id: 'text',
    key: 'text',
    address: 'text',
    at: 'number',
    ok: 'number',
  },
  [[{ key: 1 }], [{ address: 1 }], [{ at: 1 }]],
);

/** A sign-in that waits for its second factor. */
export interface ChallengeDoc {
  /** SHA-256 of the secret that the client holds. */
  _id: string;
  personId: string;
  /** What is made in the end, and how. */
  purpose: 'session' | 'token';
  name: string;
  access: TokenAccess;
  days: number;
  /** The person's when the password was right: whatever ends his access ends this, too. */
  accessVersion: number;
  /** Real instant, ms. */
  expiresAt: number;
}

export const challengeSchema = documentSchema<ChallengeDoc>('signInChallenges', {
  _id: 'text',
  personId: 'text',
  purpose: 'text',
  name: 'text',
  access: 'text',
  days: 'number',
  accessVersion: 'number',
  expiresAt: 'number',
});
