import type { StuckAnswer } from '@xinxiu/contracts';
import { CAUSE_TABLE } from '@xinxiu/domain';
import { useHeadingIn } from '../../i18n/words.js';

/** What a cause is called at the beginning of a line. */
export function useCauseName(): (row: Pick<StuckAnswer, 'cause'>) => string {
  const headingIn = useHeadingIn();
  return ({ cause }) => headingIn(CAUSE_TABLE[cause].name);
}
