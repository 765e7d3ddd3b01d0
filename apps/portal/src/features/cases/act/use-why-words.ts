import { ERROR_CODES } from '@xinxiu/contracts';
import { type CaseState, RELATION_WORDS } from '@xinxiu/domain';
import { useWordsIn } from '../../../i18n/words.js';
import { useActTexts } from './act.texts.js';
import type { WhyNot } from './why-not.js';

/** Says why an action is not for this person now, in the words that a refusal has. */
export function useWhyWords(): (why: WhyNot, state: CaseState) => string {
  const say = useActTexts();
  const wordsIn = useWordsIn();
  return (why, { holder }) => {
    if (why.kind === 'barred') return say('why_barred');
    if (why.kind === 'state') return wordsIn(ERROR_CODES[why.code].title);
    if (why.isUnheld) return say('why_unheld');
    if (why.by.includes('holder') && why.by.length === 1 && holder)
      return say('why_held', { name: holder.name });
    return say('why_by', { who: why.by.map((one) => wordsIn(RELATION_WORDS[one])).join(say('why_or')) });
  };
}
