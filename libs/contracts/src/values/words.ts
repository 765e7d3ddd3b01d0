import { z } from 'zod';

/** Something in both languages. */
export const wordsSchema = z.strictObject({ zh: z.string(), en: z.string() });
