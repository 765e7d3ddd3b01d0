import { z } from 'zod';

/** A yes/no of a query string. */
export const flagSchema = z
  .enum(['true', 'false', '1', '0'])
  .transform((text) => text === 'true' || text === '1');

/** Rows of a page: 1–200, 50 unless told. */
export const limitSchema = z.coerce.number().int().min(1).max(200).default(50);

/** Opaque place in a list, as the previous page gave it. */
export const cursorSchema = z.string().regex(/^[A-Za-z0-9_-]{1,512}$/, 'is not a cursor of this list');
