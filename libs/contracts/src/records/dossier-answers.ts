import {
  CASE_STATUSES,
  DECIDED_CLASSES,
  OBLIGATION_KINDS,
  OBLIGATION_STATES,
  VOID_REASONS,
} from '@xinxiu/domain';
import { z } from 'zod';
import { fileSchema } from '../applications/application-answers.js';
import { actorSchema } from '../cases/event-envelope.js';
import { daySchema } from '../values/legal-dates.js';
import { eligibilitySchema } from './eligibility-answers.js';
import { CHANGE_PROPOSED, CHANGE_SHAPES } from './change-answers.js';
import { recordSchema } from './record-answers.js';
import { wordsSchema } from '../values/words.js';

const decidedClass = z.enum(DECIDED_CLASSES);
const author = actorSchema;
const ground = z.strictObject({ text: z.string(), article: z.string() });
/** Legal time, ISO. */
const instant = z.iso.datetime();
const rule = z.strictObject({
  id: z.string(),
  article: z.string(),
  source: z.string(),
  trust: z.string(),
  text: z.string(),
  textEn: z.string(),
});

/** One duty of a penalty, and who brought it into its state. */
const ledgerEntrySchema = z.strictObject({
  kind: z.enum(OBLIGATION_KINDS),
  state: z.enum(OBLIGATION_STATES),
  document: z.string().optional(),
  on: daySchema.optional(),
  sumYuan: z.number().optional(),
  rule,
  fileIds: z.array(z.string()),
  author: author.optional(),
  at: instant.optional(),
  ground: ground.optional(),
  /** Of a duty that a correction opened anew: the sum it had been closed for, yuan; null where none was known. */
  coveredYuan: z.number().nullable().optional(),
  /** Of a duty that was closed for a former subject of the record. */
  closedForFormer: z.literal(true).optional(),
});

const summary = {
  /** Nothing stands in the way of an application. */
  evidenced: z.boolean(),
  /** Verified or waived, every one. */
  fullyFulfilled: z.boolean(),
  fulfilledOn: daySchema.nullable(),
};

/** The duties of a record, and what may be done with each. */
export const ledgerSchema = z.strictObject({
  recordId: z.string(),
  version: z.number().int(),
  ...summary,
  obligations: z.array(ledgerEntrySchema.extend({ allowed: z.array(z.string()) })),
  files: z.array(fileSchema),
});

const obligations = z.array(z.enum(OBLIGATION_KINDS));
const fact = z.strictObject({ id: z.string(), at: instant, by: author });
/** Of what took two persons the first; `by` is the second. */
const second = { proposedBy: author.optional() };

const day = daySchema.nullable();

/** What a person brought or decided of a record, and what the law did to it while nobody acted. */
export const historyEntrySchema = z.discriminatedUnion('type', [
  fact.extend({ ...CHANGE_SHAPES['penalty-corrected'], ...second }),
  fact.extend({ ...CHANGE_SHAPES['field-determined'], ...second }),
  fact.extend({ ...CHANGE_SHAPES['class-determined'], ...second }),
  fact.extend({ type: z.literal('change-proposed'), ...CHANGE_PROPOSED }),
  fact.extend({ type: z.literal('change-refused'), proposal: z.string(), reason: z.string() }),
  fact.extend({ type: z.literal('change-voided'), proposal: z.string(), reason: z.enum(VOID_REASONS) }),
  fact.extend({
    type: z.literal('obligations-evidenced'),
    obligations,
    on: daySchema,
    fileIds: z.array(z.string()),
    note: z.string().optional(),
  }),
  fact.extend({
    type: z.literal('obligations-verified'),
    obligations,
    on: daySchema.optional(),
    note: z.string().optional(),
  }),
  fact.extend({
    type: z.literal('obligations-waived'),
    obligations,
    fileId: z.string(),
    ground,
  }),
  fact.extend({ type: z.literal('obligations-reopened'), obligations, ground }),
  fact.extend({
    type: z.literal('republished'),
    commitmentId: z.string(),
    ground,
    until: day,
    ...second,
  }),
  fact.extend({ type: z.literal('term-revised'), before: day, after: day }),
  fact.extend({ type: z.literal('publication-expired'), endedOn: daySchema }),
]);

/** A record whose class a person has to decide, and what the rules stumble over. */
export const unclassifiedRecordSchema = recordSchema.extend({
  reasons: z.array(z.strictObject({ code: z.string(), value: z.string().optional() })),
});

const knownField = z.discriminatedUnion('by', [
  z.strictObject({ name: z.string(), by: z.literal('person'), author, at: instant, ground }),
  z.strictObject({ name: z.string(), by: z.literal('source') }),
  z.strictObject({ name: z.string(), by: z.literal('rule'), rule }),
]);

/** The answer for a stored record: with what is known, by whom, and what is merely assumed. */
export const recordEligibilitySchema = eligibilitySchema.extend({
  ...summary,
  /** What became of it: one that is no longer public has nothing missing, and is not eligible. */
  publication: recordSchema.shape.publication.pick({ state: true, endReason: true }),
  /** The case that is open on it: a signed commitment in its application counts, and nobody applies again. */
  openCase: z.strictObject({ caseNo: z.string(), status: z.enum(CASE_STATUSES) }).nullable(),
  version: z.number().int(),
  field: knownField.nullable(),
  /** What a person may decide the field to be: every one that a pack names. */
  fieldNames: z.array(z.string()),
  classification: z.strictObject({ class: decidedClass, ground, author, at: instant }).nullable(),
  obligations: z.array(ledgerEntrySchema),
  assumptions: z.array(
    z.strictObject({
      fact: z.literal('field'),
      assumed: z.string().nullable(),
      text: wordsSchema,
      article: z.string().nullable(),
      couldBe: z.array(
        eligibilitySchema
          .pick({
            regime: true,
            class: true,
            earliestApplication: true,
            publicationEnds: true,
            byClass: true,
          })
          .extend({ field: z.string() }),
      ),
    }),
  ),
});
