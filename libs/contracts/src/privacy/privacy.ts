import { z } from 'zod';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { prose } from '../values/text.js';

const reason = prose(500, 5);

/** Which closed value of a record is to be seen, and why. */
export const revealRecordSchema = z.strictObject({
  field: z.enum(['subjectIdNo', 'legalRepresentativeIdNo']),
  reason,
});

/** Which closed value of a case is to be seen, and why. */
export const revealCaseSchema = z.strictObject({ field: z.enum(['contact.phone']), reason });

/** Which cell of a held row is to be seen, by its header, and why. */
export const revealHeldRowSchema = z.strictObject({ field: prose(200), reason });

export const revealedSchema = z.strictObject({ field: z.string(), value: z.string() });

export const DISCLOSURE_SORTS = sortsOf('at');

export const disclosuresQuerySchema = z.strictObject({
  sort: z.enum(DISCLOSURE_SORTS).default('-at'),
  limit: limitSchema,
  cursor: cursorSchema.optional(),
});
/** The whole list, for a spreadsheet. */
export const disclosureExportQuerySchema = disclosuresQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** That somebody saw a value of a person in full. The value itself is not kept. */
export const disclosureSchema = z.strictObject({
  id: z.string(),
  /** Real instant (ISO). */
  at: z.iso.datetime(),
  /** Record, case or held row in which it stands. */
  subject: z.string(),
  field: z.string(),
  reason: z.string(),
  by: z.strictObject({ name: z.string(), role: z.string(), department: z.string() }),
});
