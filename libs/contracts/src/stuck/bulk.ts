import {
  BULK_ACTIONS,
  BULK_ITEM_STATES,
  BULK_REASONS,
  BULK_STATUSES,
  ROLES,
  STUCK_CAUSES,
  STUCK_MATTERS,
} from '@xinxiu/domain';
import { z } from 'zod';
import { countSchema } from '../values/counts.js';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, prose } from '../values/text.js';
import { issueUrgeSchema } from '../cases/urge-letters.js';
import { stuckListQuerySchema } from './stuck.js';

export const BULK_SORTS = sortsOf('startedAt', 'number');
export const BULK_ITEM_SORTS = sortsOf('place', 'subjectId');

/** Far over what one act takes, so that the error says by how much. */
const MOST_IDS = 5_000;

/** What is done with which things: those named, or all that a filter of the list finds. */
export const bulkStuckSchema = z
  .strictObject({
    action: z.enum(BULK_ACTIONS),
    reason: prose(500),
    /** Only says what could be acted on and what not, and why. */
    dryRun: z.boolean().default(false),
    ids: z.array(idSchema).min(1).max(MOST_IDS).optional(),
    filter: stuckListQuerySchema.pick({ cause: true, matter: true, department: true, q: true }).optional(),
    /** To urge: what has to be answered, which a dry run may leave out, and in how many working days. */
    demand: issueUrgeSchema.shape.demand.optional(),
    workingDays: issueUrgeSchema.shape.workingDays.optional(),
    /** To assign: whom the cases go to. */
    personId: idSchema.optional(),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), 'names either ids or a filter')
  .refine(
    ({ action, dryRun, demand, workingDays }) =>
      action === 'urge'
        ? workingDays !== undefined && (dryRun || demand !== undefined)
        : demand === undefined && workingDays === undefined,
    'urge names demand and workingDays, and nothing else does',
  )
  .refine(
    ({ action, personId }) => (action === 'reassign') === (personId !== undefined),
    'reassign names personId, and nothing else does',
  );
export type BulkStuck = z.output<typeof bulkStuckSchema>;

export const bulkNumberSchema = z.string().regex(/^PL-\d{4}-\d{6,}$/, 'is not the number of a bulk act');

const instant = z.iso.datetime();

const thing = {
  /** Id of what it is stuck for. */
  id: z.string(),
  matter: z.enum(STUCK_MATTERS),
  /** Number of the case, else the id of the matter. */
  subjectId: z.string(),
  name: z.string().optional(),
  department: z.string().optional(),
  cause: z.enum(STUCK_CAUSES),
};

/** One thing of a dry run. */
export const bulkPlannedSchema = z.strictObject({
  ...thing,
  eligible: z.boolean(),
  /** Why not. */
  reason: z.enum(BULK_REASONS).optional(),
  /** Of the refusal, where the case would refuse. */
  code: z.string().optional(),
});
export type BulkPlanned = z.output<typeof bulkPlannedSchema>;

/** What was begun, or would be. */
export const bulkBegunSchema = z.strictObject({
  dryRun: z.boolean(),
  action: z.enum(BULK_ACTIONS),
  total: countSchema,
  eligible: countSchema,
  /** Absent in a dry run. */
  number: z.string().optional(),
  /** Of a dry run. */
  items: z.array(bulkPlannedSchema).optional(),
});
export type BulkBegun = z.output<typeof bulkBegunSchema>;

/** One bulk act and how far it has come. Instants are real ones. */
export const bulkActSchema = z.strictObject({
  number: z.string(),
  action: z.enum(BULK_ACTIONS),
  by: z.string(),
  role: z.enum(ROLES),
  reason: z.string(),
  /** What is asked of the units that are urged, and in how many working days. */
  urge: z.strictObject({ demand: z.string(), workingDays: countSchema }).optional(),
  /** Name of whom the cases are assigned to. */
  to: z.string().optional(),
  status: z.enum(BULK_STATUSES),
  startedAt: instant,
  endedAt: instant.optional(),
  total: countSchema,
  eligible: countSchema,
  /** How many items stand where; those with none are 0. */
  counts: z.record(z.enum(BULK_ITEM_STATES), countSchema),
  stop: z.strictObject({ by: z.string(), reason: z.string() }).optional(),
  /** Whether the caller may stop it. */
  mayStop: z.boolean(),
});
export type BulkActAnswer = z.output<typeof bulkActSchema>;

export const bulkItemSchema = z.strictObject({
  ...thing,
  place: countSchema,
  state: z.enum(BULK_ITEM_STATES),
  reason: z.enum(BULK_REASONS).optional(),
  /** Of the refusal, where the case refused. */
  code: z.string().optional(),
  /** The urge letter that was issued. */
  letter: z.strictObject({ id: z.string(), number: z.string() }).optional(),
  askedAt: instant.optional(),
  endedAt: instant.optional(),
});
export type BulkItemAnswer = z.output<typeof bulkItemSchema>;

export const bulkListQuerySchema = z.strictObject({
  sort: z.enum(BULK_SORTS).default('-startedAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export const bulkExportQuerySchema = bulkListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

export const bulkItemsQuerySchema = z.strictObject({
  state: z.enum(BULK_ITEM_STATES).optional(),
  sort: z.enum(BULK_ITEM_SORTS).default('place'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export const bulkItemsExportQuerySchema = bulkItemsQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

export const stopBulkSchema = z.strictObject({ reason: prose(500) });
