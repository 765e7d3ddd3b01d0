import { ROLE_WORDS, SYSTEM_ACTOR } from '@xinxiu/domain';
import { useWordsIn } from '../i18n/words.js';

/** Who did something; the platform itself is called in the language of the reader. */
export function usePersonName(): (person: { readonly id: string; readonly name: string }) => string {
  const wordsIn = useWordsIn();
  return ({ id, name }) => (id === SYSTEM_ACTOR.id ? wordsIn(ROLE_WORDS[SYSTEM_ACTOR.role]) : name);
}
