import { z } from 'zod';
import { civilDateSchema } from '../values/dates.js';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { daySchema } from '../values/legal-dates.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, prose } from '../values/text.js';
import { username } from './session.js';

/** More are given in several authorisations. */
const MOST_RECORDS = 50;

/** `from` is today unless given; the first and the last day both count (Asia/Shanghai). `fileId` is an own upload. */
export const giveAuthorisationSchema = z.strictObject({
  agent: username,
  recordIds: z
    .array(idSchema)
    .min(1)
    .max(MOST_RECORDS)
    .refine((ids) => new Set(ids).size === ids.length, 'names a record twice'),
  from: civilDateSchema.optional(),
  until: civilDateSchema,
  fileId: idSchema.optional(),
});
export type NewAuthorisationBody = z.output<typeof giveAuthorisationSchema>;

/** Why an authorisation ends: taken back by the business, or given up by its agent. */
export const takeBackSchema = z.strictObject({ reason: prose(500) });

export const AUTHORISATION_SORTS = sortsOf('givenAt', 'until');

export const authorisationListQuerySchema = z.strictObject({
  sort: z.enum(AUTHORISATION_SORTS).default('-givenAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const authorisationExportQuerySchema = authorisationListQuerySchema
  .omit(PAGE_OF_LIST)
  .extend(EXPORTED);

/** `ahead` begins later, `ended` has passed its last day, `taken-back` was ended by the business, `given-up` by the agent. */
export const AUTHORISATION_STATES = ['ahead', 'live', 'ended', 'taken-back', 'given-up'] as const;

export const authorisationSchema = z.strictObject({
  id: z.string(),
  state: z.enum(AUTHORISATION_STATES),
  business: z.strictObject({ uscc: z.string(), name: z.string() }),
  agent: z.strictObject({ id: z.string(), username: z.string(), name: z.string() }),
  recordIds: z.array(z.string()),
  from: daySchema,
  until: daySchema,
  fileId: z.string().optional(),
  /** Ids of the accounts that acted. */
  givenBy: z.string(),
  givenAt: z.iso.datetime(),
  takenBack: z.strictObject({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).optional(),
});

export const AGENT_ACT_SORTS = sortsOf('at');

export const agentActQuerySchema = z.strictObject({
  sort: z.enum(AGENT_ACT_SORTS).default('-at'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** Everything that an agent did or tried by one, for a spreadsheet. */
export const agentActExportQuerySchema = agentActQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** What an agent did or tried by an authorisation, as the audit trail keeps it. */
export const agentActSchema = z.strictObject({
  at: z.iso.datetime(),
  agent: z.strictObject({ id: z.string(), name: z.string() }),
  action: z.string(),
  /** Case number, record or file. */
  subject: z.string(),
  outcome: z.enum(['done', 'refused', 'failed']),
  code: z.string().optional(),
});
