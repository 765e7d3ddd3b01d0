import {
  type CaseStatus,
  type NoticeKind,
  type Reason,
  STATUS_WORDS,
  type SupplementItem,
} from '@xinxiu/domain';
import type { CodeForPage, Locale, MailData } from './mail-data.js';
import { type RenderedMail, renderMail } from './render-mail.js';

export type Bilingual = Readonly<Record<Locale, string>>;

/** What a notice says, as data: stored with its row, rendered in the recipient's language when it is sent or shown. */
export interface NoticeContent {
  readonly applicantName: string;
  /** Version of the case, so that of two notices the later one can be told. */
  readonly version: number;
  readonly status: CaseStatus;
  readonly due?: string;
  readonly previousDue?: string;
  readonly provisional?: boolean;
  readonly article?: string;
  readonly reasons?: readonly Reason[];
  readonly items?: readonly SupplementItem[];
  readonly remedies?: readonly Bilingual[];
  readonly note?: string;
}

/** A notice about a case, as it is stored. */
export interface NoticeToRender {
  readonly caseNo: string;
  readonly kind: string;
  readonly locale: Locale;
  readonly recipientName: string;
  readonly number?: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** When it was made (ISO); a preview has not been. */
  readonly at?: string;
}

/** The text of a notice about a case: what was mailed, and what is printed where a mail does not reach anybody. */
export function renderNotice(notice: NoticeToRender, verification?: CodeForPage): RenderedMail {
  const data = { ...noticeMailData(notice), ...(verification && { verification }) };
  return renderMail(notice.kind as NoticeKind, notice.locale, data);
}

/** A stored notice in the words of its recipient's language. */
export function noticeMailData(notice: NoticeToRender): Omit<MailData, 'progress' | 'verification'> {
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
