import { TARGET_STATE_WORDS, type TargetState } from '@xinxiu/domain';
import { Mark } from './Mark.js';
import { useHeadingIn } from '../i18n/words.js';

const TONES = { pending: 'late', confirmed: 'good', excepted: 'plain' } as const;

export function TargetTag({ state }: { readonly state: TargetState['state'] }) {
  const headingIn = useHeadingIn();
  return <Mark tone={TONES[state]}>{headingIn(TARGET_STATE_WORDS[state])}</Mark>;
}
