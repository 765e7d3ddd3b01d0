import { TRAIL_OUTCOME_WORDS } from '@xinxiu/domain';
import { useWordsIn } from '../i18n/words.js';
import { Mark, type Tone } from './Mark.js';
import type { Outcome } from './outcomes.js';

const TONES: Readonly<Record<Outcome, Tone>> = { done: 'good', refused: 'late', failed: 'bad' };

/** What became of an act in the audit trail. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const wordsIn = useWordsIn();
  return <Mark tone={TONES[outcome]}>{wordsIn(TRAIL_OUTCOME_WORDS[outcome])}</Mark>;
}
