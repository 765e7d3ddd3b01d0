import { ACCOUNT_STANDING_WORDS, type AccountStanding } from '@xinxiu/domain';
import { useHeadingIn } from '../../i18n/words.js';
import { Mark, type Tone } from '../../shared/Mark.js';

const TONES: Readonly<Record<AccountStanding, Tone>> = { invited: 'late', active: 'good', left: 'plain' };

export function StandingMark({ standing }: { readonly standing: AccountStanding }) {
  const headingIn = useHeadingIn();
  return <Mark tone={TONES[standing]}>{headingIn(ACCOUNT_STANDING_WORDS[standing])}</Mark>;
}
