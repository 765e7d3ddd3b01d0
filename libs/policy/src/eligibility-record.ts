import {
  type EligibilityRecord,
  OBLIGATION_KINDS,
  OBLIGATION_STATES,
  PENALTY_KINDS,
  RECORD_KINDS,
  type Result,
  SUBJECT_KINDS,
  err,
  ok,
} from '@xinxiu/domain';
import { z } from 'zod';
import { civilDateSchema } from './rule-schema.js';

export interface RecordProblem {
  readonly code: 'RECORD_INVALID' | 'FIELD_UNKNOWN';
  /** Where in the record, as `otherPenalties.0.fineYuan`. */
  readonly path: string;
  readonly message: string;
}

const yuan = z.number().nonnegative();

const penaltyShape = {
  penaltyKinds: z.array(z.enum(PENALTY_KINDS)).default([]),
  fineYuan: yuan.nullish(),
  confiscatedYuan: yuan.nullish(),
  simplifiedProcedure: z.boolean().nullish(),
  field: z.string().trim().min(1).nullish(),
};

const obligationSchema = z.strictObject({
  kind: z.enum(OBLIGATION_KINDS),
  state: z.enum(OBLIGATION_STATES),
  document: z.string().trim().nullish(),
  on: civilDateSchema.nullish(),
});

/** What was committed to is looked at in the case; here it only matters that there is a commitment. */
const commitmentSchema = z.unknown().transform((value, context): boolean => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object' && !Array.isArray(value) && Object.keys(value ?? {}).length > 0) return true;
  context.addIssue({ code: 'custom', message: 'is true, false, or an object with what is known of it' });
  return z.NEVER;
});

const recordSchema = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  ...penaltyShape,
  subjectKind: z.enum(SUBJECT_KINDS).nullish(),
  decisionDate: civilDateSchema,
  fulfilledOn: civilDateSchema.nullish(),
  obligations: z.array(obligationSchema).nullish(),
  commitment: commitmentSchema.nullish(),
  otherPenalties: z.array(z.strictObject(penaltyShape)).nullish(),
  classification: z
    .strictObject({ class: z.enum(['minor', 'general', 'serious']), ground: z.string().trim().min(1) })
    .nullish(),
});

/**
 * Reads a record as `xinxiu eligibility` and the API take it. Null is absent; a key that is not known is refused, since
 * a misspelt fact would silently change the answer.
 */
export function parseEligibilityRecord(input: unknown): Result<EligibilityRecord, RecordProblem[]> {
  const parsed = recordSchema.safeParse(input);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({ path, message }) => ({
        code: 'RECORD_INVALID',
        path: path.join('.'),
        message,
      })),
    );
  }
  return ok(withoutNulls(parsed.data) as unknown as EligibilityRecord);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null || inner === undefined ? [] : [[key, withoutNulls(inner)]],
    ),
  );
}
