import {
  DELETION_STATES,
  DUE_STANDINGS,
  HOLD_GROUNDS,
  HOLD_KINDS,
  REFUSAL_GROUNDS,
  RETENTION_BLOCKS,
  RETENTION_DATA_NAMES,
  type RetentionData,
} from '@xinxiu/domain';
import { z } from 'zod';
import { civilDateSchema } from '../values/dates.js';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { dayProofSchema, daySchema } from '../values/legal-dates.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, prose } from '../values/text.js';
import { usccSchema } from '../values/uscc.js';

const ground = z.enum(HOLD_GROUNDS);
const why = { ground, reason: prose(500), until: civilDateSchema.optional() };

/** `until` is its last day; without one it lasts until somebody ends it. */
export const placeHoldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), subject: usccSchema, ...why }),
  z.strictObject({ kind: z.enum(['case', 'record']), subject: idSchema, ...why }),
]);

export const endHoldSchema = z.strictObject({ reason: prose(500) });

export const HOLD_SORTS = sortsOf('placedAt', 'until');

export const holdQuerySchema = z.strictObject({
  kind: z.enum(HOLD_KINDS).optional(),
  subject: idSchema.optional(),
  /** In force unless told. */
  ended: flagSchema.default(false),
  sort: z.enum(HOLD_SORTS).default('-placedAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const holdExportQuerySchema = holdQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

const person = z.strictObject({ id: z.string(), name: z.string() });
const mark = { by: person, at: z.iso.datetime() };

export const holdSchema = z.strictObject({
  number: z.string(),
  on: z.strictObject({ kind: z.enum(HOLD_KINDS), id: z.string() }),
  ground,
  reason: z.string(),
  until: daySchema.optional(),
  placed: z.strictObject(mark),
  ended: z.boolean(),
  end: z.strictObject({ ...mark, reason: z.string() }).optional(),
});

const data = z.enum(RETENTION_DATA_NAMES as readonly [RetentionData, ...RetentionData[]]);
const itemShape = { data, id: z.string(), ruleId: z.string(), eventOn: daySchema, keptUntil: daySchema };

export const dueQuerySchema = z.strictObject({
  standing: z.enum(DUE_STANDINGS).optional(),
  data: data.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const dueExportQuerySchema = dueQuerySchema.omit({ limit: true }).extend(EXPORTED);

/** What is over its term: the first of them, and how many there are of each class. */
export const dueSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      ...itemShape,
      standing: z.enum(DUE_STANDINGS),
      proof: z.array(dayProofSchema),
      heldBy: z.array(z.string()),
      blocks: z.array(z.enum(RETENTION_BLOCKS)),
      /** Numbers of the deletions that somebody refused, by which it is not proposed for a time. */
      refusedIn: z.array(z.string()),
    }),
  ),
  total: z.number().int(),
  counts: z.array(
    z.strictObject({
      data,
      ruleId: z.string(),
      article: z.string(),
      trust: z.string(),
      term: z.string(),
      due: z.number().int(),
      held: z.number().int(),
      blocked: z.number().int(),
      refused: z.number().int(),
    }),
  ),
});

const runState = z.enum(DELETION_STATES);

export const RUN_SORTS = sortsOf('number');

export const runQuerySchema = z.strictObject({
  state: runState.optional(),
  sort: z.enum(RUN_SORTS).default('-number'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const runExportQuerySchema = runQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** A deletion in a list: how many things of each class it names. */
export const deletionRunSchema = z.strictObject({
  number: z.string(),
  state: runState,
  version: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
  proposedBy: person,
  proposedAt: z.iso.datetime(),
  approvedBy: person.optional(),
  approvedAt: z.iso.datetime().optional(),
  refused: z
    .strictObject({
      ...mark,
      ground: z.enum(REFUSAL_GROUNDS),
      reason: z.string(),
      /** Last day on which what was refused is not proposed again. */
      until: daySchema,
      /** How many of the things were refused. */
      things: z.number().int(),
    })
    .optional(),
});

export const oneDeletionRunSchema = deletionRunSchema.extend({ items: z.array(z.strictObject(itemShape)) });

const expectedVersion = z.int().min(1);

export const approveRunSchema = z.strictObject({ expectedVersion });

/** `only` are the things of the proposal that are meant; without it all of them. The rest may be proposed again at once. */
export const refuseRunSchema = z.strictObject({
  expectedVersion,
  ground: z.enum(REFUSAL_GROUNDS),
  reason: prose(500),
  until: civilDateSchema,
  only: z
    .array(z.strictObject({ data, id: idSchema }))
    .min(1)
    .max(100)
    .optional(),
});
export type RefuseRunBody = z.output<typeof refuseRunSchema>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const part = { kind: z.string(), id: z.string() };

/** Who deleted what under which rule, with the hashes of what went: nothing of what was deleted. */
export const certificateSchema = z.strictObject({
  kind: z.literal('certificate'),
  number: z.string(),
  at: z.iso.datetime(),
  proposedBy: person,
  approvedBy: person,
  approvedAt: z.iso.datetime(),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      article: z.string(),
      trust: z.string(),
      text: z.string(),
      textEn: z.string(),
    }),
  ),
  items: z.array(
    z.strictObject({
      ...itemShape,
      parts: z.array(z.strictObject({ ...part, sha256: hash, stays: hash.optional() })),
    }),
  ),
  kept: z.array(
    z.strictObject({ data, id: z.string(), part: z.strictObject(part).optional(), reason: z.string() }),
  ),
  keyId: z.string(),
  signature: z.string(),
});

/** A certificate, and whether it is the one that was signed and chained. */
export const checkedCertificateSchema = z.strictObject({
  certificate: certificateSchema,
  /** Signed with an audit key of this installation. */
  signed: z.boolean(),
  /** Its hash stands in the audit trail. */
  chained: z.boolean(),
});

export type HoldAnswer = z.output<typeof holdSchema>;
export type DueAnswer = z.output<typeof dueSchema>;
export type DeletionRunAnswer = z.output<typeof deletionRunSchema>;
export type OneDeletionRunAnswer = z.output<typeof oneDeletionRunSchema>;
export type CheckedCertificate = z.output<typeof checkedCertificateSchema>;
