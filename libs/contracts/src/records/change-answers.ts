import { DECIDED_CLASSES, VOID_REASONS } from '@xinxiu/domain';
import { z } from 'zod';
import { actorSchema } from '../cases/event-envelope.js';
import { partialPenaltySchema, recordSchema, recordStandingSchema } from './record-answers.js';

const ground = z.strictObject({ text: z.string(), article: z.string() });

/** What changes a record itself, and may take two persons; each is a fact of its history, too. */
export const CHANGE_SHAPES = {
  'field-determined': { type: z.literal('field-determined'), field: z.string(), ground },
  'class-determined': { type: z.literal('class-determined'), class: z.enum(DECIDED_CLASSES), ground },
  'penalty-corrected': {
    type: z.literal('penalty-corrected'),
    rowId: z.string(),
    before: partialPenaltySchema,
    after: partialPenaltySchema,
    ground,
  },
} as const;

/** A change, whose second person is asked, and the record before and after it. */
export const CHANGE_PROPOSED = {
  change: z.discriminatedUnion('type', [
    z.strictObject(CHANGE_SHAPES['field-determined']),
    z.strictObject(CHANGE_SHAPES['class-determined']),
    z.strictObject(CHANGE_SHAPES['penalty-corrected']),
  ]),
  /** Code of the department whose second person settles it. */
  unit: z.string(),
  before: recordStandingSchema,
  after: recordStandingSchema,
};

const waitingChangeSchema = z.strictObject({
  id: z.string(),
  /** Legal time, ISO. */
  at: z.iso.datetime(),
  by: actorSchema,
  ...CHANGE_PROPOSED,
  /** It cannot be confirmed any more. */
  isVoid: z.boolean(),
  /** Why it is void, where that is not that the record has changed since. */
  voidFor: z.enum(VOID_REASONS).optional(),
});

/** A record for the offices, with what waits for a second person. */
export const officeRecordSchema = recordSchema.extend({ proposal: waitingChangeSchema.optional() });
