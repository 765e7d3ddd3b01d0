import { openWindowSchema } from '@xinxiu/contracts';
import { checkUscc } from '@xinxiu/domain';

/** What stands at the field of the record while there is none to choose. */
export type CodeHint = 'codeFirst' | 'wrongCheck' | 'noRecords';

/**
 * Why there is nothing to choose from; undefined where there is. A code whose check character is wrong is looked up like
 * any other, because codes of the pilot have that; without a record it is taken for a typo.
 * @param found how many records the code has; undefined while they are read
 */
export function codeHint(given: string | undefined, found: number | undefined): CodeHint | undefined {
  const uscc = openWindowSchema.shape.uscc.safeParse(given);
  if (!uscc.success) return 'codeFirst';
  if (found !== 0) return undefined;
  return checkUscc(uscc.data).valid ? 'noRecords' : 'wrongCheck';
}
