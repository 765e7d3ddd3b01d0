import {
  COMMITMENT_TYPES,
  FULFILMENT_STATES,
  PUBLICITY_KINDS,
  SUBJECT_KINDS,
  TRACKING_STATUSES,
} from '@xinxiu/domain';
import { z } from 'zod';
import { countSchema as count } from '../values/counts.js';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { daySchema } from '../values/legal-dates.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line } from '../values/text.js';
import { trackingStandingSchema } from './tracking.js';

/** Where a list comes from: in the national template, or as Credit China publishes commitments. */
export const COMMITMENT_SOURCES = ['template', 'credit-china'] as const;

export const commitmentImportQuerySchema = z.strictObject({
  source: z.enum(COMMITMENT_SOURCES).default('template'),
  dryRun: flagSchema.default(false),
});

const fulfilment = z.enum(FULFILMENT_STATES);

export const COMMITMENT_SORTS = sortsOf('madeOn', 'promisorName');

export const commitmentListQuerySchema = z.strictObject({
  /** In the name, the code or the number. */
  q: line(100).optional(),
  type: z.enum(COMMITMENT_TYPES).optional(),
  /** `undetermined`: nobody has said yet. */
  fulfilment: z.enum([...FULFILMENT_STATES, 'undetermined']).optional(),
  department: idSchema.optional(),
  /** Where its tracking stands; `untracked`: nobody follows it. */
  tracking: z.enum([...TRACKING_STATUSES, 'untracked']).optional(),
  /** Whose running term ends on this day or before. */
  dueBy: daySchema.optional(),
  sort: z.enum(COMMITMENT_SORTS).default('-madeOn'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type CommitmentListQuery = z.output<typeof commitmentListQuerySchema>;

/** The whole list, for a spreadsheet. */
export const commitmentExportQuerySchema = commitmentListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

export const publicCommitmentQuerySchema = z.strictObject({
  /** Unified social credit code, or the whole name. */
  promisor: line(200),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});

const made = {
  number: z.string().optional(),
  promisorName: z.string(),
  promisorKind: z.enum(SUBJECT_KINDS),
  promisorCode: z.string(),
  type: z.enum(COMMITMENT_TYPES),
  matter: z.string().optional(),
  content: z.string(),
  liability: z.string().optional(),
  madeOn: daySchema,
  validUntil: z.union([daySchema, z.literal('none')]).optional(),
  acceptor: z.string(),
  acceptorCode: z.string().optional(),
  fulfilment: fulfilment.optional(),
};

/** A commitment; the number of a natural person is masked. */
export const commitmentSchema = z.strictObject({
  id: z.string(),
  /** Code of the accepting department; empty where it is none of the county. */
  department: z.string(),
  ...made,
  unfulfilled: z.string().optional(),
  pursued: z.string().optional(),
  determinedOn: daySchema.optional(),
  determinedBy: z.string().optional(),
  determinedByCode: z.string().optional(),
  publicity: z.enum(PUBLICITY_KINDS).optional(),
  remark: z.string().optional(),
  takenAt: z.iso.datetime(),
  /** Absent while nobody follows it. */
  tracking: trackingStandingSchema.optional(),
});

/** What everybody may see of a commitment of an organisation. */
export const publicCommitmentSchema = z.strictObject({ id: z.string(), ...made });

const counted = <T extends z.ZodType>(of: T) => z.array(z.strictObject({ of, n: count }));

/** What a county's commitments are about, and whom they cover. */
export const commitmentCoverageSchema = z.strictObject({
  /** Active market entities, and how many of them have made a commitment. */
  entities: count,
  covered: count,
  byKind: z.array(z.strictObject({ kind: z.string(), entities: count, covered: count })),
  /** `industry` is empty where the register does not say. */
  byIndustry: z.array(z.strictObject({ industry: z.string(), entities: count, covered: count })),
  commitments: count,
  byType: counted(z.enum(COMMITMENT_TYPES)),
  /** Empty for what nobody has determined. */
  byFulfilment: counted(z.enum([...FULFILMENT_STATES, ''])),
  /** Code of the accepting department; empty for those of none of the county. */
  byDepartment: counted(z.string()),
  /** The last twelve months, `YYYY-MM`, rising; a month without commitments is left out. */
  byMonth: counted(z.string()),
});
