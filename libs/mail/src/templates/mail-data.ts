import type { NoticeKind } from '@xinxiu/domain';

export type Locale = 'zh-CN' | 'en';
export type MailKind = NoticeKind;

/** A code and the public page that takes it. */
export interface CodeForPage {
  readonly code: string;
  readonly page: string;
}

/** What a mail can say. Days are Asia/Shanghai calendar days, `YYYY-MM-DD`. */
export interface MailData {
  readonly caseNo: string;
  /** Of the case, so that a person sees which of two mails is the later. */
  readonly version: number;
  readonly recipientName: string;
  readonly applicantName: string;
  /** Number of a statutory notice. */
  readonly number?: string;
  readonly step?: string;
  readonly due?: string;
  /** The due day before it was counted again. */
  readonly previousDue?: string;
  readonly article?: string;
  readonly reasons?: readonly string[];
  readonly items?: readonly string[];
  /** How to have it reviewed, with the time that there is for it. */
  readonly remedies?: readonly string[];
  readonly note?: string;
  /** Opens the progress of the case to whoever has it. */
  readonly progress?: CodeForPage;
  /** Of a statutory notice: tells whoever it is shown to that it is ours. */
  readonly verification?: CodeForPage;
}
