import { type CivilDate, parseCivilDate } from '@xinxiu/domain';
import { z } from 'zod';

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`, that exists. */
export const civilDateSchema = z
  .string()
  .refine(
    (text) => parseCivilDate(text) !== undefined,
    'is not an existing day from 1900 to 2199 (YYYY-MM-DD)',
  )
  .transform((text) => text as CivilDate);

/** An instant with zone, ISO 8601. */
export const instantSchema = z.iso.datetime({ offset: true });
