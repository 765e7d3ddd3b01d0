import type { Words } from '@xinxiu/domain';
import { useLanguage } from './texts.js';

/** Says what the domain calls a thing in the language of the person. */
export function useWordsIn(): (words: Words) => string {
  const language = useLanguage();
  return ({ zh, en }) => (language === 'en' ? en : zh);
}

/** The same at the beginning of a line or on a button, where English has a capital. */
export function useHeadingIn(): (words: Words) => string {
  const wordsIn = useWordsIn();
  return (words) => {
    const text = wordsIn(words);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}
