import { checkUscc } from '@xinxiu/domain';
import { z } from 'zod';

/**
 * A unified social credit code, normalised. One that fails only the check that codes of the pilot fail, too, is taken:
 * whether it is one or a typo is for a person to see by its certificate.
 */
export const usccSchema = z
  .string()
  .max(64)
  .transform((text, context) => {
    const { code, normalised = code, valid, reason = 'WRONG_CHARACTER' } = checkUscc(text);
    if (valid || reason === 'TYPO_OR_PILOT_CODE') return normalised;
    context.addIssue({ code: 'custom', message: `is not a unified social credit code: ${reason}` });
    return z.NEVER;
  });
