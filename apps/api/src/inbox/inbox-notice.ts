import type { inboxNoticeSchema } from '@xinxiu/contracts';
import { type AccountMailData, accountWords, isAccountMail } from '@xinxiu/mail';
import type { Notice } from '@xinxiu/persistence';
import type { z } from 'zod';
import type { NoticeView } from '../cases/notice-view.js';
import type { Language } from '../http/problem-document.js';

export type InboxNotice = NoticeView & Pick<z.output<typeof inboxNoticeSchema>, 'letter'>;

/** What a message says that is about no case, in the words of its mail. */
export function inWords(
  { kind, recipientName, content }: Pick<Notice, 'kind' | 'recipientName' | 'content'>,
  language: Language,
): Pick<InboxNotice, 'letter'> {
  if (!isAccountMail(kind)) return {};
  const data = { ...(content as Omit<AccountMailData, 'recipientName'>), recipientName };
  return { letter: accountWords(kind, language === 'en' ? 'en' : 'zh-CN', data) };
}
