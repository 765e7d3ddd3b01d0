import { SERVICE_METHODS } from '@xinxiu/domain';
import { z } from 'zod';
import { civilDateSchema } from '../values/dates.js';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { line, prose } from '../values/text.js';
import { letterSchema, mailStateSchema, noticeSchema } from './notice-answers.js';

export const NOTICE_SORTS = sortsOf('createdAt', 'caseNo');

export const noticeListQuerySchema = z.strictObject({
  /** What became of its mail. */
  state: mailStateSchema.optional(),
  /** Whether it was served on paper. */
  served: flagSchema.optional(),
  /** Those that no mail delivers and that nobody served yet. */
  toServe: flagSchema.optional(),
  /** Part of the number of the case, or of the notice. */
  q: line(100).optional(),
  sort: z.enum(NOTICE_SORTS).default('-createdAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const noticeExportQuerySchema = noticeListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

const service = {
  method: z.enum(SERVICE_METHODS),
  on: civilDateSchema,
  /** Of the consignment, where it went by post. */
  postNumber: line(60).optional(),
  note: prose(500).optional(),
};

export const recordServiceSchema = z.strictObject(service);

/** A statutory notice, what became of its mail, and how it was served on paper; the last entry counts. */
export const statutoryNoticeSchema = noticeSchema
  .omit({ read: true, content: true, messageId: true })
  .extend({
    /** What the mail server said last. */
    response: z.string(),
    attempts: z.number().int().min(0),
    /** `asked`: the office is to serve it on paper; `opened`: it was read in the inbox instead. */
    paper: z.enum(['due', 'asked', 'opened', 'served']).optional(),
    services: z.array(
      z.strictObject({
        ...service,
        on: z.iso.date(),
        by: z.strictObject({ id: z.string(), name: z.string() }),
        /** Real instant. */
        at: z.iso.datetime(),
      }),
    ),
  });

/** The same with its text, as it was mailed and as it is printed. */
export const oneNoticeSchema = statutoryNoticeSchema.extend({
  letter: letterSchema,
  /** What became of it, in order: every try, what was reported of its mail, and when it was opened and collected. */
  history: z.array(
    z.strictObject({
      /** Real instant. */
      at: z.iso.datetime(),
      what: z.enum([...mailStateSchema.options, 'opened', 'collected']),
      response: z.string(),
    }),
  ),
});
