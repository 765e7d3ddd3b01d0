import { z } from 'zod';
import { civilDateSchema } from '../values/dates.js';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is a SHA-256 in hex');

const ofVersion = {
  pack: z
    .string()
    .max(80)
    .regex(/^[a-z0-9-]+$/, 'is lower case with hyphens'),
  version: z
    .string()
    .max(40)
    .regex(/^[A-Za-z0-9][\w.-]*$/, 'is letters, digits, dots and hyphens'),
  /** Digest of the draft: all of it but its status and its first day. */
  substance: digest,
};

const publication = {
  effective: civilDateSchema,
  /** Name beside the ledger. */
  file: z
    .string()
    .max(200)
    .regex(/^[^/\\]+\.yaml$/, 'is the name of a .yaml file'),
  /** Of the whole pack as it is published. */
  digest,
};

const MOST_LINES = 500;
const LONGEST_LINE = 2_000;
/** Characters; the packs that come with the software have up to 10,000. */
const LONGEST_DRAFT = 60_000;

/** The lines of the ledger about this version so far, oldest first. */
const before = z.array(z.string().max(LONGEST_LINE)).max(MOST_LINES);

/** A draft that is put forward, or reviewed. */
export const policyStepSchema = z.strictObject({
  /** As it stands in its file, YAML; it is checked here and kept by its drafter. */
  draft: z.string().max(LONGEST_DRAFT),
  before,
  /** What the check tells for people to look at is as it is meant. */
  warningsAccepted: z.boolean().default(false),
});

export const policyPublicationSchema = z.strictObject({ ...ofVersion, ...publication, before });

const signed = {
  ...ofVersion,
  by: z.string(),
  at: z.iso.datetime(),
  signed: z.strictObject({
    /** Id of the account. */
    person: z.string(),
    keyId: z.string(),
    /** Ed25519, base64, over the line without it. */
    signature: z.string(),
  }),
};

/** A line for the ledger. */
export const signedStepSchema = z.strictObject({ event: z.enum(['drafted', 'reviewed']), ...signed });

export const signedPublicationSchema = z.strictObject({
  event: z.literal('published'),
  ...signed,
  ...publication,
});
