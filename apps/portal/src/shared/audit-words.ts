import { ACTION_WORDS, EVENT_WORDS, TRACKING_ACTION_WORDS, TRACKING_FACT_WORDS } from '@xinxiu/domain';
import { useHeadingIn } from '../i18n/words.js';
import { AUDIT_TEXTS, useAuditTexts } from './audit.texts.js';

const PREFIX = 'act_';
type Known =
  Extract<keyof typeof AUDIT_TEXTS, `act_${string}`> extends `act_${infer Action}` ? Action : never;
const isKnown = (action: string): action is Known => `${PREFIX}${action}` in AUDIT_TEXTS;

/** Facts of cases and of followed commitments, and what was tried on one, under the names of the domain. */
const OF_DOMAIN = new Map(
  Object.entries({ ...TRACKING_ACTION_WORDS, ...TRACKING_FACT_WORDS, ...ACTION_WORDS, ...EVENT_WORDS }),
);

/** What can be looked for in the trail. */
export const AUDIT_ACTIONS: readonly string[] = [
  ...Object.keys(AUDIT_TEXTS).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [])),
  ...new Set(Object.keys({ ...EVENT_WORDS, ...TRACKING_FACT_WORDS })),
];

/** What an entry of the trail is about; its code, where a later release writes one that this page does not know. */
export function useAuditWords(): (action: string) => string {
  const say = useAuditTexts();
  const headingIn = useHeadingIn();
  return (action) => {
    const words = OF_DOMAIN.get(action);
    if (words) return headingIn(words);
    return isKnown(action) ? say(`act_${action}`) : action;
  };
}
