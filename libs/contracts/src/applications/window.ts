import { CODE_ADDRESSES, IDENTITY_DOCUMENTS } from '@xinxiu/domain';
import { z } from 'zod';
import { mailStateSchema } from '../cases/notice-answers.js';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { idSchema, nameLine } from '../values/text.js';
import { usccSchema } from '../values/uscc.js';
import { applicationSchema } from './application-answers.js';
import { APPLICATION_SORTS, APPLICATION_STATES, draftFields, testClockSchema } from './application.js';

/** Who stands at the window, and the kind of document that the clerk saw. Its number is not kept. */
const person = z.strictObject({
  name: nameLine(60),
  document: z.enum(IDENTITY_DOCUMENTS),
});

/** The business whose person is present, and which of its records. */
export const openWindowSchema = z.strictObject({ uscc: usccSchema, recordId: idSchema, person });
export type WindowOpening = z.output<typeof openWindowSchema>;

/** Edits of a clerk's draft; what is absent stays. */
export const patchWindowSchema = z.strictObject({ ...draftFields, person }).partial();
export type WindowPatch = z.output<typeof patchWindowSchema>;

export const askWindowCodeSchema = z.strictObject({ testClock: testClockSchema.optional() });

/** The code as the person told it. */
export const submitWindowSchema = z.strictObject({
  code: z.string().regex(/^[0-9]{6}$/, 'must be the 6 digits of the mail'),
  testClock: testClockSchema.optional(),
});

export const windowListQuerySchema = z.strictObject({
  state: z.enum(APPLICATION_STATES).optional(),
  sort: z.enum(APPLICATION_SORTS).default('-updatedAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const windowExportQuerySchema = windowListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** A code that was mailed and what can still be done with it. */
export const windowCodeSchema = z.strictObject({
  /** Whose address it is, and the address: `zh***@qinghe.example`. */
  sentTo: z.enum(CODE_ADDRESSES),
  address: z.string(),
  expiresAt: z.iso.datetime(),
  /** Wrong tries that it still bears. */
  triesLeft: z.number().int(),
  /** False once the draft was changed: it confirms what is not there any more. */
  current: z.boolean(),
  /** What became of its mail. */
  mail: mailStateSchema,
});
export type WindowCodeView = z.output<typeof windowCodeSchema>;

/** A clerk's draft, or what became of it. */
export const windowApplicationSchema = applicationSchema.extend({
  uscc: z.string(),
  applicantName: z.string(),
  /** The one that is open. */
  code: windowCodeSchema.optional(),
  /** Of what became a case: who submitted it, and the real time of the code by which the person present confirmed it. */
  filed: z.strictObject({ by: z.string(), confirmedAt: z.iso.datetime().optional() }).optional(),
});
