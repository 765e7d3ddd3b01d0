import { Typography } from 'antd';
import type { CaseNotice } from '../api/cases.js';
import { useNoticeTexts } from './notices.texts.js';
import { useNoticeWords } from './notice-words.js';

/**
 * What tells a printed notice from one that somebody else made. The text that is kept does not have it: the code is filled
 * in when the mail leaves.
 */
export function Verification({ notice }: { readonly notice: Pick<CaseNotice, 'number' | 'verification'> }) {
  const say = useNoticeTexts();
  const words = useNoticeWords();
  if (!notice.verification) return null;
  return (
    <Typography.Paragraph style={{ marginBlock: '24px 0' }}>
      {words.number(notice)}
      <br />
      {say('verifyAt', { page: `${location.origin}/verify` })}
    </Typography.Paragraph>
  );
}
