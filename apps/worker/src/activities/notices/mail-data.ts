import { type Reason, STATUS_WORDS } from '@xinxiu/domain';
import type { MailData } from '@xinxiu/mail';
import type { Notice } from '@xinxiu/persistence';
import type { NoticeContent } from './notice-content.js';

/** A stored notice in the words of its recipient's language. */
export function mailData(notice: Notice): Omit<MailData, 'progress' | 'verification'> {
  const { locale } = notice;
  const content = notice.content as unknown as NoticeContent;
  const { due, previousDue, article, reasons, items, remedies, note } = content;
  return {
    caseNo: notice.caseNo,
    version: content.version,
    recipientName: notice.recipientName,
    applicantName: content.applicantName,
    step: STATUS_WORDS[content.status][locale === 'zh-CN' ? 'zh' : 'en'],
    ...(notice.number !== undefined && { number: notice.number }),
    ...(due !== undefined && { due }),
    ...(previousDue !== undefined && { previousDue }),
    ...(article !== undefined && { article }),
    ...(reasons && { reasons: reasons.map(reasonText) }),
    ...(items && { items: items.map((item) => item.text) }),
    ...(remedies && { remedies: remedies.map((remedy) => remedy[locale]) }),
    ...(note !== undefined && { note }),
  };
}

/** A reason as a mail says it. */
export function reasonText({ text, article }: Reason): string {
  return article === undefined ? text : `${text}（${article}）`;
}
