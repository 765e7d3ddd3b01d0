import { URGE_STATUS_WORDS } from '@xinxiu/domain';
import { useHeadingIn } from '../../i18n/words.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import type { UrgeLetter } from './urge-letters.queries.js';
import { useUrgeTexts } from './urge-letters.texts.js';

const TONES: Readonly<Record<UrgeLetter['status'], Tone>> = {
  open: 'late',
  answered: 'good',
  withdrawn: 'plain',
  moot: 'plain',
};

export function UrgeStatusMark({ letter: { status, overdue } }: { readonly letter: UrgeLetter }) {
  const say = useUrgeTexts();
  const headingIn = useHeadingIn();
  return overdue ? (
    <Mark tone="bad">{say('overdue')}</Mark>
  ) : (
    <Mark tone={TONES[status]}>{headingIn(URGE_STATUS_WORDS[status])}</Mark>
  );
}
