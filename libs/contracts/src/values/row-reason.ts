import { z } from 'zod';

/** Why a row of a file was not simply taken. */
export const rowReasonSchema = z.strictObject({
  /** National code (CF_JDRQ), else the field's name, else the source's own header; `*` is the row as a whole. */
  field: z.string(),
  value: z.string().nullable(),
  code: z.string(),
  stored: z.string().optional(),
  message: z.string(),
});
