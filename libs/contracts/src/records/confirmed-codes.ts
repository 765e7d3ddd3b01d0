import { z } from 'zod';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { idSchema, line, prose } from '../values/text.js';
import { ground } from './record-acts.js';

/** What stands on the document may be typed in lower case or with blanks; it is kept as a code is written. */
const code = line(40);

export const confirmCodeSchema = z.strictObject({ code, fileId: idSchema, ground });

export const revokeCodeSchema = z.strictObject({ reason: prose(2000) });

export const confirmedCodeParamSchema = code;

export const confirmedCodeListQuerySchema = z.strictObject({
  /** Confirmed unless told. */
  state: z.enum(['confirmed', 'revoked', 'all']).default('confirmed'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});

const mark = {
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
};

/** A code whose check is wrong and what people said of it, first to last. */
export const confirmedCodeSchema = z.strictObject({
  code: z.string(),
  state: z.enum(['confirmed', 'revoked']),
  version: z.number().int(),
  steps: z.array(
    z.union([
      z.strictObject({
        type: z.literal('confirmed'),
        ...mark,
        /** The document, at `/confirmed-codes/{code}/files/{fileId}`. */
        fileId: z.string(),
        ground: z.strictObject({ text: z.string(), article: z.string() }),
      }),
      z.strictObject({ type: z.literal('revoked'), ...mark, reason: z.string() }),
    ]),
  ),
});

export type ConfirmedCode = z.output<typeof confirmedCodeSchema>;
export type CodeStep = ConfirmedCode['steps'][number];
