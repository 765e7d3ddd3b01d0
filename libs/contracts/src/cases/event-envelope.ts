import { CASE_EVENT_TYPES, ROLES } from '@xinxiu/domain';
import { z } from 'zod';

export const actorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  department: z.string().optional(),
  /** Of an applicant, or of whom an agent acts for, by the authorisation. */
  organisation: z.string().optional(),
  authorisation: z.string().optional(),
});

/** Who made a fact of a case true, with the absent holder whom a substitute acted for. */
export const doerSchema = actorSchema.extend({
  actingFor: z.strictObject({ id: z.string(), name: z.string() }).optional(),
});

/** A fact of a case as it is stored and handed out. `data` depends on `type`; readers ignore types they do not know. */
export const caseEventSchema = z.strictObject({
  id: z.string(),
  type: z.enum(CASE_EVENT_TYPES),
  version: z.literal(1),
  caseId: z.string(),
  seq: z.number().int().min(1),
  at: z.string(),
  recordedAt: z.string(),
  actor: doerSchema,
  causationId: z.string(),
  data: z.record(z.string(), z.unknown()),
});
