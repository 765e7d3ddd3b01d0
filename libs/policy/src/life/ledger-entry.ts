import { z } from 'zod';
import { civilDateSchema } from '../rule-schema.js';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is a SHA-256 in hex');
const file = z.string().regex(/^[^/\\]+\.yaml$/, 'is the name of a .yaml file beside the ledger');

const signed = {
  pack: z.string().min(1),
  version: z.string().min(1),
  by: z.string().trim().min(1, 'names nobody'),
  at: z.iso.datetime('is an instant as 2026-03-01T09:00:00Z'),
};

/** A line of the ledger: what somebody did with a version of a pack. */
export const ledgerEntrySchema = z.discriminatedUnion('event', [
  /** Came with the software; who drafted and reviewed it there is not this county's to say. */
  z.strictObject({ event: z.literal('released'), ...signed, file, digest }),
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
export type LedgerEntry<E extends AnyEntry['event'] = AnyEntry['event']> = Extract<AnyEntry, { event: E }>;
