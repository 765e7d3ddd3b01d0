import { CASE_EVENT_TYPES, CASE_STATUSES, PARTIES, STEPS } from '@xinxiu/domain';
import { z } from 'zod';
import { daySchema, legalDeadlineSchema } from '../values/legal-dates.js';

/** Legal time, ISO. */
const instant = z.iso.datetime();
const step = z.enum(STEPS);
const party = z.enum(PARTIES);
const eventType = z.enum(CASE_EVENT_TYPES);

const deadline = legalDeadlineSchema.extend({
  step,
  party,
  rule: z.strictObject({ text: z.string(), textEn: z.string(), source: z.string(), trust: z.string() }),
  startEvent: z.strictObject({ type: eventType, at: instant }),
  setBy: z.strictObject({ type: eventType, at: instant, seq: z.number().int() }),
  suspensions: z.array(z.strictObject({ from: daySchema, to: daySchema })),
  granted: z.number().int(),
  used: z.number().int(),
  outcome: z.enum(['kept', 'missed', 'running', 'overdue', 'replaced']),
});

/** A stretch in one hand. */
const span = z.strictObject({
  step,
  party,
  from: instant,
  to: instant,
  legalDays: z.number().int(),
  workingDays: z.number().int(),
  calendarDays: z.number().int(),
  ms: z.number(),
});

const clock = z.strictObject({ total: z.number(), byParty: z.record(party, z.number()) });

/** Why a case is due when it is, and who had it how long. */
export const caseExplanationSchema = z.strictObject({
  caseNo: z.string(),
  status: z.enum(CASE_STATUSES),
  from: instant,
  to: instant,
  deadlines: z.array(deadline),
  spans: z.array(span),
  clocks: z.strictObject({
    legal: clock,
    target: clock.extend({
      steps: z.array(z.strictObject({ step, party, planned: z.number(), used: z.number() })),
    }),
    waiting: clock.extend({ ms: clock }),
  }),
});
