import {
  ACTION_NAMES,
  CASE_STATUSES,
  RETRY_STATES,
  RETRY_WAYS,
  RUNG_IDS,
  RUNG_TOLD,
  STUCK_CAUSES,
  STUCK_MATTERS,
  STUCK_TURNS,
  WAIT_KINDS,
} from '@xinxiu/domain';
import { z } from 'zod';
import { countSchema } from '../values/counts.js';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { daySchema } from '../values/legal-dates.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line, prose } from '../values/text.js';

export const STUCK_SORTS = sortsOf('gravity', 'since', 'subjectId', 'due');

export const stuckListQuerySchema = z.strictObject({
  cause: z.enum(STUCK_CAUSES).optional(),
  matter: z.enum(STUCK_MATTERS).optional(),
  department: idSchema.optional(),
  q: line(100).optional(),
  /** What is over, instead of what is stuck. */
  over: flagSchema.default(false),
  sort: z.enum(STUCK_SORTS).default('gravity'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const stuckExportQuerySchema = stuckListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

const instant = z.iso.datetime();

/** Why one thing is stuck; a thing may have several causes. Instants are real ones. */
export const stuckSchema = z.strictObject({
  id: z.string(),
  matter: z.enum(STUCK_MATTERS),
  /** Number of the case, else the id of the matter. */
  subjectId: z.string(),
  /** The business; absent where there is none. */
  name: z.string().optional(),
  /** Code of the department whose step it is. */
  department: z.string().optional(),
  status: z.string().optional(),
  /** Name of who holds it. */
  holder: z.string().optional(),
  due: daySchema.optional(),
  cause: z.enum(STUCK_CAUSES),
  turn: z.enum(STUCK_TURNS),
  since: instant,
  /** When it was over. */
  until: instant.optional(),
  /** Name of the step that fails. */
  step: z.string().optional(),
  attempts: countSchema,
  triedAt: instant.optional(),
  nextAt: instant.optional(),
  /** What it is about, where the cause does not tell. */
  about: z.string().optional(),
  /** What it failed with: for who looks after the machines only. */
  failure: z.strictObject({ type: z.string(), message: z.string(), stack: z.string().optional() }).optional(),
  /** How the caller can have it tried at once, or why he cannot. */
  retryWay: z.enum(RETRY_WAYS),
  /** The last time that somebody had it tried, and what became of it. */
  retry: z
    .strictObject({ at: instant, by: z.string(), reason: z.string(), state: z.enum(RETRY_STATES) })
    .optional(),
});
export type StuckAnswer = z.output<typeof stuckSchema>;

/** How much is stuck by each cause, the gravest first, and how fresh that is. */
export const stuckSummarySchema = z.strictObject({
  causes: z.array(z.strictObject({ cause: z.enum(STUCK_CAUSES), count: countSchema })),
  /** Absent until it was looked for the first time. */
  look: z
    .strictObject({ at: instant, tookMs: countSchema, running: countSchema, asked: countSchema })
    .optional(),
});
export type StuckSummary = z.output<typeof stuckSummarySchema>;

export const retryStuckSchema = z.strictObject({ reason: prose(500) });

/** What a case waits for. Instants are legal ones. */
const waitSchema = z.strictObject({
  kind: z.enum(WAIT_KINDS),
  whom: z.strictObject({
    person: z.string().optional(),
    department: z.string().optional(),
    place: z.string().optional(),
  }),
  since: instant,
  firesAt: instant.optional(),
  /** Until it comes; below nothing of what is overdue. */
  workingDays: z.number().int().optional(),
  article: z.string().optional(),
  isProvisional: z.boolean().optional(),
  rung: z.enum(RUNG_IDS).optional(),
  to: z.array(z.enum(RUNG_TOLD)).optional(),
  actions: z.array(z.enum(ACTION_NAMES)).optional(),
});
export type WaitAnswer = z.output<typeof waitSchema>;

const happeningSchema = z.strictObject({
  kind: z.literal('happening'),
  at: instant,
  told: z.enum(['case', 'engine']),
  type: z.string(),
  by: z.string().optional(),
  times: countSchema,
});

/** Days on which nothing happened; without an end they last until now. */
const idleSchema = z.strictObject({
  kind: z.literal('idle'),
  days: countSchema,
  workingDays: countSchema,
  from: instant,
  to: instant.optional(),
});

/** What one case waits for, for what it is stuck, and how it went, with its idle time compressed. */
export const caseWaitsSchema = z.strictObject({
  caseNo: z.string(),
  status: z.enum(CASE_STATUSES),
  waits: z.array(waitSchema),
  causes: z.array(stuckSchema),
  course: z.array(z.union([happeningSchema, idleSchema])),
  /** Whether the engine told its part of the course. */
  hasEngine: z.boolean(),
});
export type CaseWaits = z.output<typeof caseWaitsSchema>;
