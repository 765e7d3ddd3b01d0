import { ACTION_NAMES, type ActionName } from '@xinxiu/domain';
import { z } from 'zod';
import { MOST_PROOFS } from '../applications/application.js';
import { idSchema, line, prose } from '../values/text.js';

const expectedVersion = z.number().int().min(0).max(1_000_000).optional();

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, 'is not a code');
const reasons = z
  .array(z.strictObject({ code, text: prose(2000), article: line(200).optional() }))
  .min(1)
  .max(20);
const approval = { approve: z.boolean(), reason: prose(2000) };
const nothing = z.strictObject({ expectedVersion });

/**
 * Bodies of `POST /cases/{caseNo}/actions/{action}`. They are the payloads of the domain's actions with `expectedVersion`
 * beside, except that `assign` names a person by id: who that is, the server looks up.
 */
export const ACTION_BODIES = {
  claim: nothing,
  release: z.strictObject({ expectedVersion, reason: prose(500).optional() }),
  assign: z.strictObject({ expectedVersion, personId: idSchema }),
  requestSupplement: z.strictObject({
    expectedVersion,
    items: z
      .array(z.strictObject({ id: code, text: prose(1000) }))
      .min(1)
      .max(20)
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'repeats an id'),
  }),
  answerSupplement: z.strictObject({
    expectedVersion,
    answers: z
      .array(
        z.strictObject({
          id: code,
          text: prose(2000),
          fileIds: z.array(idSchema).max(MOST_PROOFS).default([]),
        }),
      )
      .min(1)
      .max(20),
  }),
  accept: z.strictObject({ expectedVersion, note: prose(2000).optional() }),
  refuse: z.strictObject({ expectedVersion, reasons }),
  verify: z.strictObject({
    expectedVersion,
    findings: z
      .array(z.strictObject({ condition: code, met: z.boolean(), evidence: prose(2000) }))
      .min(1)
      .max(30)
      .refine(
        (findings) => new Set(findings.map(({ condition }) => condition)).size === findings.length,
        'repeats a condition',
      ),
  }),
  decide: z.strictObject({
    expectedVersion: z.number().int().min(0).max(1_000_000),
    outcome: z.enum(['approve', 'deny']),
    reasons,
  }),
  approveDecision: z.strictObject({ expectedVersion, ...approval }),
  extend: z.strictObject({ expectedVersion, reason: prose(2000), article: line(200) }),
  approveExtension: z.strictObject({ expectedVersion, ...approval }),
  withdraw: z.strictObject({ expectedVersion, reason: prose(2000) }),
  terminate: z.strictObject({ expectedVersion, reason: prose(2000), article: line(200) }),
  exceptTarget: z.strictObject({ expectedVersion, target: code, reason: prose(2000) }),
  retryStep: nothing,
  comment: z.strictObject({ expectedVersion, text: prose(4000) }),
} as const satisfies Record<ActionName, z.ZodType>;

export type ActionBody<K extends ActionName = ActionName> = z.output<(typeof ACTION_BODIES)[K]>;

export const actionNameSchema = z.enum(ACTION_NAMES);

/** Actions of an office of which the applicant may be sent a notice, so that it is read before. */
export const NOTIFYING_ACTIONS = [
  'requestSupplement',
  'accept',
  'refuse',
  'decide',
  'approveDecision',
  'approveExtension',
  'terminate',
] as const satisfies readonly ActionName[];
export type NotifyingAction = (typeof NOTIFYING_ACTIONS)[number];

export const notifyingActionSchema = z.enum(NOTIFYING_ACTIONS);

/** What a client makes up once per intention, so that sending it again has one effect. */
export const idempotencyKeySchema = z
  .string()
  .regex(/^[\x21-\x7e]{8,200}$/, 'must be 8 to 200 printable characters');
