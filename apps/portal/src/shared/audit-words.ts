import { EVENT_WORDS, TRACKING_FACT_WORDS, TRAIL_WORDS, trailWords } from '@xinxiu/domain';
import { useHeadingIn } from '../i18n/words.js';

/** What can be looked for in the trail. */
export const AUDIT_ACTIONS: readonly string[] = [
  ...Object.keys(TRAIL_WORDS),
  ...new Set(Object.keys({ ...EVENT_WORDS, ...TRACKING_FACT_WORDS })),
];

/** What an entry of the trail is about; its code, where a later release writes one that this page does not know. */
export function useAuditWords(): (action: string) => string {
  const headingIn = useHeadingIn();
  return (action) => {
    const words = trailWords(action);
    return words ? headingIn(words) : action;
  };
}
