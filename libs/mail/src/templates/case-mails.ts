import type { NoticeKind } from '@xinxiu/domain';
import { deadlineCalendar } from './deadline-calendar.js';
import { type RemindingNotice, renderDigest } from './digest-mail.js';
import { type NoticeToRender, noticeMailData } from './notice-mail.js';
import { type RenderedMail, renderMail } from './render-mail.js';

/** Kinds whose deadline is the reader's. */
const READER_ACTS: ReadonlySet<string> = new Set<NoticeKind>([
  'supplement',
  'reminder',
  'assigned',
  'deadline-recomputed',
]);

/** Makes the codes for the public pages. */
interface Codes {
  codeOf(purpose: 'progress' | 'notice', of: string): string;
}

/** Renders the mails of cases; the codes for the public pages are made here, when the mail leaves, and are stored nowhere. */
export class CaseMails {
  constructor(
    private readonly codes: Codes,
    /** Where the public reaches us. */
    private readonly publicUrl: string,
  ) {}

  render(notice: NoticeToRender): RenderedMail {
    const { kind, locale, caseNo, number } = notice;
    const data = noticeMailData(notice);
    const mail = renderMail(kind as NoticeKind, locale, {
      ...data,
      ...(kind === 'received' && { progress: this.codeFor('progress', caseNo) }),
      ...(number !== undefined && { verification: this.codeFor('notice', number) }),
    });
    const { version, due } = data;
    if (due === undefined || notice.at === undefined || !READER_ACTS.has(kind)) return mail;
    const entry = { caseNo, version, summary: mail.subject, due, at: notice.at };
    return { ...mail, calendar: deadlineCalendar(entry) };
  }

  /** One mail for many reminders, in the language of who gets it. */
  renderDigest(
    digest: Pick<NoticeToRender, 'recipientName' | 'locale'>,
    notices: readonly RemindingNotice[],
  ): RenderedMail {
    return renderDigest(digest, notices, this.publicUrl);
  }

  private codeFor(purpose: 'progress' | 'notice', of: string) {
    const page = purpose === 'progress' ? 'progress' : 'verify';
    return { code: this.codes.codeOf(purpose, of), page: `${this.publicUrl}/${page}` };
  }
}
