import { z } from 'zod';
import { line } from '../values/text.js';
import { secretSchema } from './account.js';

/** Whether one can sign in by an identity service here, and what people call it. */
export const identityServiceSchema = z.strictObject({ on: z.boolean(), name: z.string() });

/** Where the browser goes now. */
export const identityRedirectSchema = z.strictObject({ url: z.url() });

/** Which account the browser is about to open there: for people to see before they go. */
export const identityOpeningSchema = identityRedirectSchema.extend({ username: z.string() });

export const heldInvitationSchema = z.strictObject({ code: secretSchema });

/** What the identity service has sent the browser back with, as it stands in the address. */
export const identityReturnSchema = z.strictObject({
  code: z.string().min(1).max(4_096),
  state: z.string().min(1).max(512),
  iss: z.url().max(512).optional(),
});

export const bindIdentitySchema = z.strictObject({ subject: line(255), reason: line(200) });

/** Identities of a person; the subject is who he is at the service. */
export const boundIdentitySchema = z.strictObject({
  issuer: z.string(),
  subject: z.string(),
  boundAt: z.iso.datetime(),
});
