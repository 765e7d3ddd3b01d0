import { targetWords } from '@xinxiu/domain';
import { useWordsIn } from '../i18n/words.js';

/** What a target is called. */
export function useTargetName(): (name: string) => string {
  const wordsIn = useWordsIn();
  return (name) => wordsIn(targetWords(name));
}
