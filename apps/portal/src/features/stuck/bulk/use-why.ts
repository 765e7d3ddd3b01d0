import { type BulkItemAnswer, ERROR_CODES, isErrorCode } from '@xinxiu/contracts';
import { BULK_REASON_WORDS } from '@xinxiu/domain';
import { useWordsIn } from '../../../i18n/words.js';

type Told = Pick<BulkItemAnswer, 'reason'> & Partial<Pick<BulkItemAnswer, 'code'>>;

/** Why something was not done, in words; of a refusal what the case said. Empty where there is nothing to say. */
export function useWhy(): (told: Told) => string {
  const wordsIn = useWordsIn();
  return ({ reason, code }) => {
    if (code !== undefined && isErrorCode(code)) return wordsIn(ERROR_CODES[code].title);
    return reason === undefined ? '' : wordsIn(BULK_REASON_WORDS[reason]);
  };
}
