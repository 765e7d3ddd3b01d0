import { DUTY_NAMES, DUTY_OUTCOMES, DUTY_OVERLAPS, DUTY_STATES } from '@xinxiu/domain';
import { z } from 'zod';
import { countSchema } from '../values/counts.js';
import { prose } from '../values/text.js';
import { wordsSchema } from '../values/words.js';

const instant = z.iso.datetime();
const markSchema = z.strictObject({ at: instant, by: z.string(), reason: z.string() });

/** One run of a duty. Instants are real ones. */
const dutyRunSchema = z.strictObject({
  at: instant,
  outcome: z.enum(DUTY_OUTCOMES),
  /** What it counted, of one that is done: `counts` says what. */
  count: countSchema.optional(),
});

/** A recurring duty of the platform (定期任务), as it is set in the engine. */
export const dutySchema = z.strictObject({
  name: z.enum(DUTY_NAMES),
  title: wordsSchema,
  /** What it does. */
  what: wordsSchema,
  /** When its turns come. */
  turns: wordsSchema,
  /** What a run counts, with `{n}` in the place of the number. */
  counts: wordsSchema,
  state: z.enum(DUTY_STATES),
  /** Absent where nobody has paused it by this platform. */
  pause: markSchema.optional(),
  /** Absent while it is paused or not set up. */
  next: instant.optional(),
  overlap: z.enum(DUTY_OVERLAPS),
  catchUpMinutes: countSchema,
  /** Why it overlaps and catches up so. */
  why: wordsSchema,
  /** Turns that were left out because one ran, and that came too late to be made up. */
  skipped: countSchema,
  missed: countSchema,
  /** The last ones, the newest first. */
  runs: z.array(dutyRunSchema),
  /** The last run that was asked for by hand. */
  byHand: markSchema.optional(),
  /** Whether the caller may have it run, and may pause or resume it. */
  mayRun: z.boolean(),
  mayPause: z.boolean(),
});
export type DutyAnswer = z.output<typeof dutySchema>;

export const actOnDutySchema = z.strictObject({ reason: prose(500) });
