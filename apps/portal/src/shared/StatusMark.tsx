import { type CaseStatus, STATUS_WORDS } from '@xinxiu/domain';
import type { CSSProperties } from 'react';
import { useHeadingIn } from '../i18n/words.js';
import { Mark } from './Mark.js';
import { STATUS_TONES } from './status-tones.js';

interface Props {
  readonly status: CaseStatus;
  readonly style?: CSSProperties;
}

export function StatusMark({ status, style }: Props) {
  const headingIn = useHeadingIn();
  return (
    <Mark tone={STATUS_TONES[status]} {...(style && { style })}>
      {headingIn(STATUS_WORDS[status])}
    </Mark>
  );
}
