import { z } from 'zod';
import { daySchema } from '../values/legal-dates.js';
import { listSchema, pageSchema } from '../values/page.js';

const hash = z.string().regex(/^([0-9a-f]{64})?$/);

/** A fact of a case or a record that is not as it was chained; the last line counts all that were looked at. */
export type FactCheckLine =
  | {
      /**
       * `inserted`: a fact, or another copy of one. `moved`: a fact does not stand where it was chained: in another case or
       * at another place. `derived`: values, class or copies for lists of a record are not what its facts, the law and its
       * publication make of them. `unrecorded`: a reading of a personal number
       * that the trail does not have; `missing` or `changed` one of which whose number it is is told nothing, or otherwise.
       */
      readonly fault: 'changed' | 'inserted' | 'missing' | 'moved' | 'derived' | 'unrecorded';
      /** Case number; of a record, or of a reading of what belongs to one, its id. */
      readonly caseNo: string;
      /** Place among the facts; 0 of a reading, and of what was derived. */
      readonly seq: number;
      /** Of the fact or the reading; of what was derived, the name of the field. */
      readonly id: string;
    }
  | {
      readonly facts: number;
      /** Written so lately that they may not be chained yet. */
      readonly waiting: number;
      /** Chained when the trail kept no hash of facts. */
      readonly unbound: number;
      readonly faults: number;
    };

/** Who did what to what, chained to the entry before it. */
export const auditLinkSchema = z.strictObject({
  /** UTC day of chaining. */
  day: daySchema,
  seq: z.number().int(),
  entry: z.strictObject({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      department: z.string().optional(),
      organisation: z.string().optional(),
      authorisation: z.string().optional(),
      actingFor: z.strictObject({ id: z.string(), name: z.string() }).optional(),
    }),
    action: z.string(),
    subject: z.string(),
    outcome: z.enum(['done', 'refused', 'failed']),
    code: z.string().optional(),
    departments: z.array(z.string()),
    /** SHA-256 of the fact of a case or a record that it is about. */
    content: hash.optional(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
  previous: hash,
  hash,
  /** Of the audit key, which signed the hash. */
  keyId: z.string(),
  signature: z.string(),
});

/** A link as it lies in the store, for who verifies it: whatever else lies there comes with it. */
export const auditLinkDocSchema = auditLinkSchema.extend({ _id: z.string(), entryId: z.string() });

const seal = z.strictObject({
  day: daySchema,
  links: z.number().int(),
  head: hash,
  sealedAt: z.iso.datetime(),
  keyId: z.string(),
  signature: z.string(),
});

export const auditDaysSchema = pageSchema(seal).extend({
  /** The day that is being written; `running` is how far it had come when something was chained last, signed. */
  open: z.strictObject({ day: daySchema, links: z.number().int(), running: seal.optional() }).optional(),
});

/** Documents whose day is none that was ever written: somebody put them into the store. */
export const auditStraysSchema = listSchema(
  z.strictObject({
    /** Empty where the document has none, or an id that is no text. */
    day: z.string(),
    links: z.number().int(),
    /** Ids of the first of them. */
    first: z.array(z.string()),
  }),
);
