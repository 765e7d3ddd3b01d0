import { RECUSAL_GROUNDS } from '@xinxiu/domain';
import { z } from 'zod';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, prose } from '../values/text.js';
import { usccSchema as uscc } from '../values/uscc.js';

const ground = z.enum(RECUSAL_GROUNDS);

export const recuseSchema = z.strictObject({ uscc, ground, text: prose(500) });
export const endRecusalSchema = z.strictObject({ uscc, reason: prose(500) });

export const RECUSAL_SORTS = sortsOf('personName', 'uscc');

export const recusalQuerySchema = z.strictObject({
  personId: idSchema.optional(),
  uscc: uscc.optional(),
  /** In force unless told. */
  ended: flagSchema.default(false),
  sort: z.enum(RECUSAL_SORTS).default('personName'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const recusalExportQuerySchema = recusalQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

export const ownRecusalQuerySchema = recusalQuerySchema.omit({ personId: true });
/** The whole list, for a spreadsheet. */
export const ownRecusalExportQuerySchema = ownRecusalQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

const mark = { by: z.strictObject({ id: z.string(), name: z.string() }), at: z.iso.datetime() };

/** From what somebody keeps out, and what people said of it, first to last. */
export const recusalSchema = z.strictObject({
  person: z.strictObject({ id: z.string(), name: z.string() }),
  uscc: z.string(),
  inForce: z.boolean(),
  article: z.string(),
  steps: z.array(
    z.union([
      z.strictObject({ type: z.literal('recused'), ...mark, ground, text: z.string() }),
      z.strictObject({ type: z.literal('ended'), ...mark, reason: z.string() }),
    ]),
  ),
});

/** With what became of the cases of the organisation that he held. `waiting` could not be reached: repeat the act. */
export const recusedSchema = z.strictObject({
  recusal: recusalSchema,
  returned: z.array(z.string()),
  waiting: z.array(z.string()),
});

export type RecusalAnswer = z.output<typeof recusalSchema>;
export type RecusedAnswer = z.output<typeof recusedSchema>;
