import type { Words } from '@xinxiu/domain';
import { useLanguage } from './texts.js';

/** Says what the domain calls a thing in the language of the person. */
export function useWordsIn(): (words: Words) => string {
  const language = useLanguage();
  return ({ zh, en }) => (language === 'en' ? en : zh);
}
