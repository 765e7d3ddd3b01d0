import { FULFILMENT_STATES, TRACKING_ACTIONS, TRACKING_STATUSES, type TrackingAction } from '@xinxiu/domain';
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
    measures: z
      .array(z.strictObject({ measure: prose(500), article: line(200) }))
      .max(10)
      .default([]),
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

const determination = z.strictObject({
  outcome: z.enum(FULFILMENT_STATES),
  ground: z.string(),
  unfulfilled: z.string(),
  measures: z.array(z.strictObject({ measure: z.string(), article: z.string() })),
  /** Name of who proposed or confirmed it, and when (legal time). */
  by: z.string(),
  at: z.iso.datetime(),
});

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
