import type { statutoryNoticeSchema } from '@xinxiu/contracts';
import { NOTICE_WORDS, type NoticeKind, SERVICE_METHOD_WORDS, words } from '@xinxiu/domain';
import type { z } from 'zod';
import type { Column } from '../exports/column.js';
import { MAIL_WORDS } from './mail-words.js';

type StatutoryNotice = z.output<typeof statutoryNoticeSchema>;

const served = ({ services }: StatutoryNotice) => services.at(-1);

/** Of a statutory notice: what became of its mail, and how it was served last. */
export const NOTICE_COLUMNS: readonly Column<StatutoryNotice>[] = [
  { head: words('文号', 'Number'), cell: ({ number }) => number },
  {
    head: words('通知', 'Notice'),
    cell: ({ kind }, say) => say.of(NOTICE_WORDS[kind as NoticeKind]) ?? kind,
  },
  { head: words('案件编号', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('收件人', 'Recipient'), cell: ({ recipientName }) => recipientName },
  { head: words('邮箱', 'Address'), cell: ({ email }) => email },
  { head: words('作出时间', 'Made'), cell: ({ at }, say) => say.instant(at) },
  { head: words('邮件', 'Mail'), cell: ({ state }, say) => say.of(MAIL_WORDS[state]) },
  { head: words('发送次数', 'Attempts'), cell: ({ attempts }) => attempts },
  { head: words('邮件服务器答复', 'Answer of the mail server'), cell: ({ response }) => response },
  {
    head: words('送达方式', 'Served'),
    cell: (notice, say) => {
      const last = served(notice);
      return say.of(last && SERVICE_METHOD_WORDS[last.method]);
    },
  },
  { head: words('送达日期', 'Served on'), cell: (notice) => served(notice)?.on },
  {
    head: words('待纸质送达', 'To be served on paper'),
    cell: ({ paper }, say) => say.flag(paper === 'due' || paper === 'asked'),
  },
  { head: words('邮件号', 'Consignment'), cell: (notice) => served(notice)?.postNumber },
];
