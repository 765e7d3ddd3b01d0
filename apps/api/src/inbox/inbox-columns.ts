import { NOTICE_WORDS, type NoticeKind, words } from '@xinxiu/domain';
import { MAIL_WORDS } from '../cases/mail-words.js';
import type { Column } from '../exports/column.js';
import type { InboxNotice } from './inbox-notice.js';

/** Of a notice in the own inbox. */
export const INBOX_COLUMNS: readonly Column<InboxNotice>[] = [
  { head: words('时间', 'Time'), cell: ({ at }, say) => say.instant(at) },
  {
    head: words('通知', 'Notice'),
    cell: ({ kind, letter }, say) => letter?.subject ?? say.of(NOTICE_WORDS[kind as NoticeKind]) ?? kind,
  },
  { head: words('文号', 'Number'), cell: ({ number }) => number },
  { head: words('案件编号', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('法定文书', 'Statutory'), cell: ({ statutory }, say) => say.flag(statutory) },
  { head: words('邮件', 'Mail'), cell: ({ state }, say) => say.of(MAIL_WORDS[state]) },
  { head: words('已读', 'Read'), cell: ({ read }, say) => say.flag(read) },
];
