import { RUNG_IDS, RUNG_RECIPIENTS } from '@xinxiu/domain';
import { z } from 'zod';
import { packRules } from './pack-rules.js';
import { ruleShape } from './rule-schema.js';

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is HH:MM');

const rungSchema = z
  .strictObject({
    id: z.enum(RUNG_IDS),
    workingDays: z.int().min(-20).max(60),
    at: timeOfDay,
    to: z.enum(['holder', 'leader', 'county-office', 'supervisor', 'applicant']),
  })
  .superRefine(({ id, to }, context) => {
    if (RUNG_RECIPIENTS[id].includes(to)) return;
    const message = `"${id}" is for: ${RUNG_RECIPIENTS[id].join(', ')}`;
    context.addIssue({ code: 'custom', path: ['to'], message });
  });

/** When and whom a wait reminds and tells, each rung once. */
export const ladderSchema = z
  .array(rungSchema)
  .refine((rungs) => new Set(rungs.map(({ id }) => id)).size === rungs.length, 'names a rung twice');

type Rung = z.infer<typeof rungSchema>;

const periodSchema = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, 'ends before it begins');

/** When the offices of a county work on a working day: reminders and escalations come within it. */
export const workingHoursSchema = z.strictObject({
  ...ruleShape,
  periods: z
    .tuple([periodSchema], periodSchema)
    .refine(
      (periods) => periods.every(({ from }, index) => index === 0 || from >= (periods[index - 1]?.to ?? '')),
      'has periods that overlap or are not in their order',
    ),
});

interface WithHours {
  readonly workingHours?: z.infer<typeof workingHoursSchema> | undefined;
}

/** A ladder says when it comes: a rung of an overlay with working hours lies within them. */
export function checkLadderHours(pack: WithHours, context: z.RefinementCtx): void {
  const periods = pack.workingHours?.periods;
  if (!periods) return;
  for (const { path, fields } of packRules(pack)) {
    const rungs = (fields['rungs'] ?? []) as readonly Rung[];
    for (const [index, { at }] of rungs.entries()) {
      if (periods.some(({ from, to }) => from <= at && at < to)) continue;
      const message = `${at} is not within the working hours`;
      context.addIssue({ code: 'custom', path: [...path, 'rungs', index, 'at'], message });
    }
  }
}
