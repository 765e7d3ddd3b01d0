import { NOTICE_KINDS, NOTICE_WORDS, type NoticeKind } from '@xinxiu/domain';
import type { CaseNotice } from '../api/cases.js';
import { useHeadingIn } from '../i18n/words.js';
import { useNoticeTexts } from './notices.texts.js';

const BAD: readonly CaseNotice['state'][] = ['unclear', 'bounced', 'failed'];

/** Whether nobody can say that the mail arrived. */
export const isMailBad = ({ state }: Pick<CaseNotice, 'state'>): boolean => BAD.includes(state);

const isKind = (kind: string): kind is NoticeKind => NOTICE_KINDS.some((known) => known === kind);

interface NoticeWords {
  /** What it is called; its code, where a later release has given it a kind that this one does not know. */
  readonly kind: (notice: Pick<CaseNotice, 'kind'>) => string;
  /** What became of its mail. */
  readonly mail: (notice: Pick<CaseNotice, 'state'>) => string;
  /** With the code that verifies it. Empty for one that is not statutory and has none. */
  readonly number: (notice: Pick<CaseNotice, 'number' | 'verification'>) => string;
}

export function useNoticeWords(): NoticeWords {
  const say = useNoticeTexts();
  const headingIn = useHeadingIn();
  return {
    kind: ({ kind }) => (isKind(kind) ? headingIn(NOTICE_WORDS[kind]) : kind),
    mail: ({ state }) => say(`mail_${state}`),
    number: ({ number, verification }) => {
      if (number === undefined) return '';
      const code = verification ? ` · ${say('code', { code: verification.code })}` : '';
      return `${say('number', { no: number })}${code}`;
    },
  };
}
