import { NOTICE_WORDS, type NoticeKind, type Words, words } from '@xinxiu/domain';
import type { MailState } from '@xinxiu/persistence';
import type { NoticeView } from '../cases/notice-view.js';
import type { Column } from '../exports/column.js';

const MAIL_WORDS: Readonly<Record<MailState, Words>> = {
  queued: words('待发送', 'waits'),
  sending: words('正在发送', 'being sent'),
  sent: words('已发送', 'sent'),
  unclear: words('是否送达不明', 'may have arrived'),
  relayed: words('已转交', 'relayed'),
  bounced: words('被退回', 'bounced'),
  failed: words('发送失败', 'failed'),
};

/** Of a notice in the own inbox. */
export const INBOX_COLUMNS: readonly Column<NoticeView>[] = [
  { head: words('时间', 'Time'), cell: ({ at }, say) => say.instant(at) },
  {
    head: words('通知', 'Notice'),
    cell: ({ kind }, say) => say.of(NOTICE_WORDS[kind as NoticeKind]) ?? kind,
  },
  { head: words('文号', 'Number'), cell: ({ number }) => number },
  { head: words('案件编号', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('法定文书', 'Statutory'), cell: ({ statutory }, say) => say.flag(statutory) },
  { head: words('邮件', 'Mail'), cell: ({ state }, say) => say.of(MAIL_WORDS[state]) },
  { head: words('已读', 'Read'), cell: ({ read }, say) => say.flag(read) },
];
