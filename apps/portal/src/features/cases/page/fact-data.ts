import { CLASS_WORDS, type PenaltyClass, RUNG_IDS } from '@xinxiu/domain';
import { z } from 'zod';

const text = z.string().optional().catch(undefined);
const someone = z.object({ name: z.string() }).optional().catch(undefined);
const list = <T extends z.ZodType>(item: T) => z.array(item).optional().catch(undefined);

/**
 * What a fact may carry, whatever its type. A fact of a later release, or one whose content was deleted after its term,
 * shows what of it is still there.
 */
export const factData = z.object({
  reason: text,
  article: text,
  note: text,
  text,
  target: text,
  cause: text,
  due: z.iso.date().optional().catch(undefined),
  previousDue: z.iso.date().optional().catch(undefined),
  outcome: z.enum(['approve', 'deny']).optional().catch(undefined),
  penaltyClass: z
    .enum(Object.keys(CLASS_WORDS) as [PenaltyClass])
    .optional()
    .catch(undefined),
  rung: z.enum(RUNG_IDS).optional().catch(undefined),
  to: someone,
  proposedBy: someone,
  requestedBy: someone,
  reasons: list(z.object({ code: z.string(), text: z.string(), article: text })),
  items: list(z.object({ id: z.string(), text: z.string() })),
  answers: list(z.object({ id: z.string(), text: z.string() })),
});
export type FactData = z.output<typeof factData>;
