import { z } from 'zod';

export const liveSchema = z.strictObject({ status: z.literal('live') });

const part = z.strictObject({
  ok: z.boolean(),
  /** Kind of error only: addresses are of no concern to whoever asks. */
  detail: z.string(),
});

export const readySchema = z.strictObject({
  status: z.enum(['ready', 'not-ready']),
  parts: z.strictObject({ database: part, temporal: part }),
});
