import { PUBLICATION_WORDS } from '@xinxiu/domain';
import type { PenaltyRecord } from '../../api/records.js';
import { useWordsIn } from '../../i18n/words.js';
import { Mark, type Tone } from '../../shared/Mark.js';

export type State = PenaltyRecord['publication']['state'];

export const STATES: readonly State[] = ['published', 're-published', 'shielded', 'ended', 'held'];
const TONES: Readonly<Record<State, Tone>> = {
  held: 'plain',
  published: 'late',
  shielded: 'busy',
  ended: 'good',
  're-published': 'bad',
};

export function StateTag({ state }: { readonly state: State }) {
  const wordsIn = useWordsIn();
  return <Mark tone={TONES[state]}>{wordsIn(PUBLICATION_WORDS[state])}</Mark>;
}
