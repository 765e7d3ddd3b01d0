import { PLATFORM_PARTS } from '@xinxiu/domain';
import { z } from 'zod';
import { wordsSchema } from '../values/words.js';

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

/** What the platform stands on: how each part is, and what to do where one is not well. */
export const platformHealthSchema = z.strictObject({
  /** Real instant. */
  at: z.iso.datetime(),
  isWell: z.boolean(),
  parts: z.array(
    z.strictObject({
      part: z.enum(PLATFORM_PARTS),
      isWell: z.boolean(),
      said: wordsSchema,
      todo: wordsSchema.optional(),
    }),
  ),
});
export type PlatformHealthAnswer = z.output<typeof platformHealthSchema>;
