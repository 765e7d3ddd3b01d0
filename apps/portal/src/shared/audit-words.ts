import { ACTION_WORDS, EVENT_WORDS } from '@xinxiu/domain';
import i18next from 'i18next';
import { useHeadingIn } from '../i18n/words.js';
import { useAuditTexts } from './audit.texts.js';

/** Facts of a case, and what was tried on one, under the names of the domain. */
const OF_CASES = new Map(Object.entries({ ...ACTION_WORDS, ...EVENT_WORDS }));

/** What an entry of the trail is about; its code, where a later release writes one that this page does not know. */
export function useAuditWords(): (action: string) => string {
  const say = useAuditTexts();
  const headingIn = useHeadingIn();
  return (action) => {
    const words = OF_CASES.get(action);
    if (words) return headingIn(words);
    return i18next.exists(`audit-words:act_${action}`) ? say(`act_${action}` as 'act_request') : action;
  };
}
