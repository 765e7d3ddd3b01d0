import {
  FULFILMENT_STATES,
  MEASURE_WEIGHTS,
  REPUBLICATION_BARS,
  TRACKING_ACTIONS,
  TRACKING_STATUSES,
  type TrackingAction,
} from '@xinxiu/domain';
import { z } from 'zod';
import { MOST_PROOFS } from '../applications/application.js';
import { fileSchema } from '../applications/application-answers.js';
import { daySchema, legalDeadlineSchema } from '../values/legal-dates.js';
import { idSchema, line, prose } from '../values/text.js';

const version = z.number().int().min(0).max(1_000_000);
const expectedVersion = version.optional();
const ground = prose(2000);
const unfulfilled = prose(2000, 0).default('');
const proof = z.strictObject({
  expectedVersion,
  text: prose(4000),
  fileIds: z.array(idSchema).max(MOST_PROOFS).default([]),
});

/**
 * Bodies of `POST /commitments/{id}/actions/{action}`: the payloads of the domain's actions with `expectedVersion` beside. A
 * determination is made, and confirmed, on the version that was seen.
 */
export const TRACKING_BODIES = {
  submitEvidence: proof,
  verify: z.strictObject({
    expectedVersion,
    /** `kept`: nothing is broken so far, and it is looked at again. */
    found: z.enum(['fulfilled', 'kept', 'shortfall']),
    ground,
    unfulfilled,
  }),
  state: proof,
  proposeDetermination: z.strictObject({
    expectedVersion: version,
    outcome: z.enum(FULFILMENT_STATES),
    ground,
    unfulfilled,
    /** Ids of the catalogue in force; see `choices` of the tracking. */
    measures: z.array(line(100)).max(20).default([]),
    /** The record that was repaired on the promise, where a measure makes it public again. */
    recordId: idSchema.optional(),
    /** Of 审批替代型: code of the department whose approval the promise replaced; the accepting one unless given. */
    approver: idSchema.optional(),
  }),
  confirmDetermination: z.strictObject({ expectedVersion: version }),
  refuseDetermination: z.strictObject({ expectedVersion, reason: ground }),
} as const satisfies Record<TrackingAction, z.ZodType>;

export const trackingActionSchema = z.enum(TRACKING_ACTIONS);

const status = z.enum(TRACKING_STATUSES);

/** What an action made of the tracking. */
export const trackingAnswerSchema = z.strictObject({
  commitmentId: z.string(),
  status,
  version: z.number().int(),
  /** Facts so far. */
  seq: z.number().int(),
});

/** Where a commitment is followed, for lists. */
export const trackingStandingSchema = z.strictObject({
  status,
  /** Day on which its fulfilment is asked for next, or was last. */
  followUpOn: daySchema,
  /** Last day of the running term. */
  due: daySchema.optional(),
});

const trust = z.enum(['S', '2', 'A']);

/** A measure as it was worded in the catalogue; only of determinations from before there was one the id is missing. */
const measure = z.strictObject({
  measure: z.string(),
  article: z.string(),
  id: z.string().optional(),
  measureEn: z.string().optional(),
  source: z.string().optional(),
  trust: trust.optional(),
  /** The repaired record is public again: until when, and by which rule of the overlay. */
  republication: z
    .strictObject({
      ruleId: z.string(),
      article: z.string(),
      publication: z.enum(['remaining-period', 'longest-period']),
    })
    .optional(),
});

const determination = z.strictObject({
  outcome: z.enum(FULFILMENT_STATES),
  ground: z.string(),
  unfulfilled: z.string(),
  measures: z.array(measure),
  /** The overlay whose catalogue the measures are out of. */
  pack: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }).optional(),
  recordId: z.string().optional(),
  /** Code of the department whose approval the promise replaced. */
  approver: z.string().optional(),
  /** Name of who proposed or confirmed it, and when (legal time). */
  by: z.string(),
  at: z.iso.datetime(),
});

const weight = z.enum(MEASURE_WEIGHTS).optional();

/** What a determination can name now. */
const choices = z.strictObject({
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  /** `onPart`, `onNone`: for 部分履行 and for 全部未履行; absent where the measure is not to be taken. */
  measures: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      text: z.string(),
      textEn: z.string(),
      article: z.string(),
      source: z.string(),
      trust,
      onPart: weight,
      onNone: weight,
      republishes: z.boolean(),
    }),
  ),
  /** Records of the promisor whose publication ended by a repair. */
  records: z.array(
    z.strictObject({
      id: z.string(),
      decisionNumber: z.string(),
      decisionDate: daySchema,
      authority: z.string(),
    }),
  ),
  /** Departments of the county, where the promise replaced an approval. */
  approvers: z.array(z.strictObject({ code: z.string(), name: z.string() })),
});

/** What became of the record that a measure makes public again. */
const consequence = z.discriminatedUnion('republished', [
  z.strictObject({ recordId: z.string(), republished: z.literal(true), until: daySchema.nullable() }),
  z.strictObject({
    recordId: z.string(),
    republished: z.literal(false),
    bar: z.enum(REPUBLICATION_BARS),
  }),
]);

/** How a commitment is followed, whole. */
export const trackingSchema = trackingStandingSchema.extend({
  commitmentId: z.string(),
  version: z.number().int(),
  /** What the caller may do now. */
  allowed: z.array(trackingActionSchema),
  deadline: legalDeadlineSchema.optional(),
  /** What a person of the department has proposed; not for the promisor. */
  proposal: determination.optional(),
  determination: determination.optional(),
  consequence: consequence.optional(),
  /** For who may propose a determination now. */
  choices: choices.optional(),
  files: z.array(fileSchema),
  history: z.array(
    z.strictObject({
      seq: z.number().int(),
      type: z.string(),
      /** Legal time. */
      at: z.iso.datetime(),
      by: z.strictObject({ name: z.string(), role: z.string(), department: z.string().optional() }),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});
