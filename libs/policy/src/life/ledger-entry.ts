import { z } from 'zod';
import { civilDateSchema } from '../rule-schema.js';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is a SHA-256 in hex');
const file = z.string().regex(/^[^/\\]+\.yaml$/, 'is the name of a .yaml file beside the ledger');

/** Proof of who took the step; see `signStep`. */
const proof = z.strictObject({
  /** Id of the account. */
  person: z.string().min(1),
  keyId: z.string().regex(/^[0-9a-f]{16}$/, 'is the id of a key'),
  /** Ed25519, base64. */
  signature: z.base64(),
});

const step = {
  pack: z.string().min(1),
  version: z.string().min(1),
  by: z.string().regex(/\S/, 'names nobody'),
  at: z.iso.datetime('is an instant as 2026-03-01T09:00:00Z'),
};

/** Optional only for lines from before there were signatures; which of them count is the matter of `LedgerTrust`. */
const signed = { ...step, signed: proof.optional() };

/** What somebody did with a version of a pack. */
export const ledgerEntrySchema = z.discriminatedUnion('event', [
  /** Came with the software; who drafted and reviewed it there is not this county's to say. */
  z.strictObject({ event: z.literal('released'), ...step, file, digest }),
  z.strictObject({ event: z.literal('drafted'), ...signed, substance: digest }),
  z.strictObject({ event: z.literal('reviewed'), ...signed, substance: digest }),
  z.strictObject({
    event: z.literal('published'),
    ...signed,
    substance: digest,
    effective: civilDateSchema,
    file,
    digest,
  }),
]);

type AnyEntry = z.infer<typeof ledgerEntrySchema>;
/** A line of the ledger. */
export type LedgerEntry<E extends AnyEntry['event'] = AnyEntry['event']> = Extract<AnyEntry, { event: E }>;

/** A step that a person takes with a version. */
export type StepEvent = Exclude<AnyEntry['event'], 'released'>;

/** The line of a step, with the proof of who took it. */
export type SignedEntry = LedgerEntry<StepEvent> & {
  readonly signed: z.infer<typeof proof>;
};

type WithoutSignatory<T> = T extends unknown ? Omit<T, 'by' | 'at' | 'signed'> : never;

/** A step before anybody has signed it. */
export type PackStep<E extends StepEvent = StepEvent> = WithoutSignatory<LedgerEntry<E>>;
