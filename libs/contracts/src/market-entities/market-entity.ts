import { BUSINESS_KINDS, INDUSTRIES, OPERATING_STATES } from '@xinxiu/domain';
import { z } from 'zod';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { daySchema } from '../values/legal-dates.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { line } from '../values/text.js';

export const marketEntityImportQuerySchema = z.strictObject({ dryRun: flagSchema.default(false) });

export const MARKET_ENTITY_SORTS = sortsOf('code', 'name', 'registeredOn');

export const marketEntityListQuerySchema = z.strictObject({
  /** In the name or the code. */
  q: line(100).optional(),
  kind: z.enum(BUSINESS_KINDS).optional(),
  industry: z.enum(INDUSTRIES).optional(),
  operating: z.enum(OPERATING_STATES).optional(),
  /** Whether it has made a commitment. */
  covered: flagSchema.optional(),
  sort: z.enum(MARKET_ENTITY_SORTS).default('code'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type MarketEntityListQuery = z.output<typeof marketEntityListQuerySchema>;

/** The whole list, for a spreadsheet. */
export const marketEntityExportQuerySchema = marketEntityListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

export const marketEntitySchema = z.strictObject({
  name: z.string(),
  code: z.string(),
  kind: z.enum(BUSINESS_KINDS),
  operating: z.enum(OPERATING_STATES),
  industry: z.enum(INDUSTRIES).optional(),
  registeredOn: daySchema.optional(),
  /** How many commitments of it are in the ledger. */
  commitments: z.number().int().min(0),
});
