import { FULFILMENT_WORDS, type FulfilmentState } from '@xinxiu/domain';
import { useHeadingIn } from '../../i18n/words.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { useCommitmentTexts } from './commitments.texts.js';

const TONES: Readonly<Record<FulfilmentState, Tone>> = {
  全部履行: 'good',
  部分履行: 'late',
  全部未履行: 'bad',
};

export function FulfilmentMark({ state }: { readonly state: FulfilmentState | undefined }) {
  const say = useCommitmentTexts();
  const headingIn = useHeadingIn();
  if (state === undefined) return <Mark tone="plain">{say('undetermined')}</Mark>;
  return <Mark tone={TONES[state]}>{headingIn(FULFILMENT_WORDS[state])}</Mark>;
}
