import { RUNG_IDS, RUNG_TOLD } from '@xinxiu/domain';
import { z } from 'zod';
import { daySchema } from '../values/legal-dates.js';

export const MATTERS_OF_WAITS = ['case', 'registration', 'commitment'] as const;

/** Of a day to come: 0 is the rest of today, 1 tomorrow, by the clock of each matter. */
export const foreseenQuerySchema = z.strictObject({
  ahead: z.coerce.number().int().min(0).max(30).default(1),
});

/** A reminder or an escalation that goes unless the matter is moved on before. */
export const foreseenReminderSchema = z.strictObject({
  matter: z.enum(MATTERS_OF_WAITS),
  /** Number of the case, else the id of the matter. */
  id: z.string(),
  /** The business that it is about; of a natural person masked. */
  name: z.string(),
  /** Code of the department whose turn it is; absent where it is the turn of a business. */
  department: z.string().optional(),
  /** Name of the person who holds the matter. */
  holder: z.string().optional(),
  rung: z.enum(RUNG_IDS),
  /** Legal instant. */
  at: z.iso.datetime(),
  due: daySchema,
  /** Whom it tells; `turn` is whose turn it is. */
  to: z.array(z.enum(RUNG_TOLD)),
});
export type ForeseenReminder = z.output<typeof foreseenReminderSchema>;
