import { documentSchema } from '../database/document.js';

/** That a person of an identity service is one of ours. */
export interface IdentityDoc {
  /** Blind index of issuer and subject: one identity is bound to one person. */
  _id: string;
  personId: string;
  issuer: string;
  /** Who it is there, closed: some services take numbers of persons. */
  subject: string;
  /** Real instant, ms. */
  boundAt: number;
}

/** A sign-in that is under way at the identity service. */
export interface IdentityFlowDoc {
  /** SHA-256 of the secret in the browser's cookie. */
  _id: string;
  state: string;
  nonce: string;
  codeVerifier: string;
  /** SHA-256 of the code of the invitation that it opens; absent for a sign-in to an open account. */
  invitation?: string;
  /** Real instant, ms. */
  expiresAt: number;
}

export const identitySchema = documentSchema<IdentityDoc>(
  'identities',
  { _id: 'text', personId: 'text', issuer: 'text', subject: 'text', boundAt: 'number' },
  [[{ personId: 1 }]],
);

export const identityFlowSchema = documentSchema<IdentityFlowDoc>('identityFlows', {
  _id: 'text',
  state: 'text',
  nonce: 'text',
  codeVerifier: 'text',
  invitation: 'text',
  expiresAt: 'number',
});
