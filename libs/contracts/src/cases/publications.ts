import { z } from 'zod';
import { civilDateSchema } from '../values/dates.js';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { line } from '../values/text.js';
import { caseSchema } from './case-answers.js';

export const PUBLICATION_SORTS = sortsOf('since', 'caseNo');

export const publicationListQuerySchema = z.strictObject({
  status: z.enum(['ending-publication', 'completed']).optional(),
  /** Name of a target in the settings of the installation. */
  target: line(64).optional(),
  standing: z.enum(['pending', 'confirmed', 'excepted']).optional(),
  /** Days in Asia/Shanghai, both counted, on which the case came where it is. */
  from: civilDateSchema.optional(),
  to: civilDateSchema.optional(),
  q: line(100).optional(),
  sort: z.enum(PUBLICATION_SORTS).default('-since'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const publicationExportQuerySchema = publicationListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** A line of the ledger: an approved case, and each place where its record was public. */
export const publicationSchema = caseSchema
  .pick({
    caseNo: true,
    recordId: true,
    applicant: true,
    determiningDepartment: true,
    /** What the targets are silent about, and since when. */
    attention: true,
  })
  .extend({
    targets: z.array(
      caseSchema.shape.targets.element.extend({
        /** How often it was asked whether the record is gone, when last (real instant), and what it said then. */
        look: z
          .strictObject({ attempts: z.number().int().min(1), at: z.iso.datetime(), evidence: z.string() })
          .optional(),
      }),
    ),
    status: z.enum(['ending-publication', 'completed']),
    /** Legal time (ISO): when it was ordered that publication ends, or when it had ended everywhere. */
    since: z.iso.datetime(),
  });
