import { documentSchema } from '../database/document.js';

/** Sign-ins. Ids are SHA-256 of the token: who reads the store cannot act as anybody. */
export interface SessionDoc {
  _id: string;
  personId: string;
  csrfHash: string;
  /** Real instants, ms. */
  createdAt: number;
  lastSeenAt: number;
}

export interface ApiTokenDoc {
  _id: string;
  personId: string;
  name: string;
  createdAt: number;
  expiresAt: number;
}

/** A try to give a secret. */
export interface AttemptDoc {
  _id: string;
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
    createdAt: 'number',
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
