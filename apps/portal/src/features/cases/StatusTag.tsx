import { type CaseStatus, STATUS_WORDS } from '@xinxiu/domain';
import { Mark, type Tone } from '../../shared/Mark.js';
import { useHeadingIn } from '../../i18n/words.js';

const TONES: Readonly<Record<CaseStatus, Tone>> = {
  submitted: 'busy',
  'supplement-required': 'late',
  'under-verification': 'busy',
  'under-review': 'busy',
  'ending-publication': 'busy',
  completed: 'good',
  'not-accepted': 'plain',
  denied: 'bad',
  withdrawn: 'plain',
  lapsed: 'plain',
  terminated: 'plain',
  moot: 'plain',
};

export function StatusTag({ status }: { readonly status: CaseStatus }) {
  const headingIn = useHeadingIn();
  return <Mark tone={TONES[status]}>{headingIn(STATUS_WORDS[status])}</Mark>;
}
