import { z } from 'zod';
import { line } from '../values/text.js';
import { currentPasswordSchema } from './session.js';

/** Six digits of the app, or a recovery code; spaces and dashes do not matter. */
const code = z
  .string()
  .max(64)
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^(\d{6}|[A-Z2-7]{24})$/, 'must be 6 digits, or a recovery code'));
const challenge = z.string().regex(/^[\w-]{43}$/, 'is not one that we gave');

export const challengeSchema = z.strictObject({ challenge });
export const answerChallengeSchema = z.strictObject({ challenge, code });
export const codeSchema = z.strictObject({ code });
/** `code` where there is a second factor already. */
export const proposeFactorSchema = z.strictObject({ password: currentPasswordSchema, code: code.optional() });
export const removeFactorSchema = z.strictObject({ password: currentPasswordSchema, code });
export const reasonSchema = z.strictObject({ reason: line(200) });

export const factorSchema = z.strictObject({
  state: z.enum(['on', 'off']),
  /** Whether the role must have one here. */
  required: z.boolean(),
  recoveryCodesLeft: z.number().int(),
});

/** How people sign in here, for who is not signed in yet. */
export const signInTermsSchema = z.strictObject({
  /** Whether officials must have a second factor. */
  secondFactorRequired: z.boolean(),
  /** Whether this is a demonstration, whose accounts and passwords are printed for anybody. */
  demo: z.boolean(),
});

/** For an authenticator app: `uri` is what a QR code holds, `secret` (base32) what a person types. */
export const proposedFactorSchema = z.strictObject({ secret: z.string(), uri: z.string() });

/** Shown once; each works once. */
export const recoveryCodesSchema = z.strictObject({ recoveryCodes: z.array(z.string()) });

/** A session or token of the own account. */
export const accessSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['session', 'token']),
  name: z.string(),
  /** Without its last part. */
  address: z.string(),
  access: z.enum(['full', 'read']),
  /** Whether the second factor was given for it. */
  secondFactor: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Whether it is the one that asks. */
  current: z.boolean(),
});
