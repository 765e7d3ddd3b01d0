import type { NoticeKind } from '@xinxiu/domain';
import { type NoticeToRender, noticeMailData } from './notice-mail.js';
import { type RenderedMail, renderMail } from './render-mail.js';

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
    return renderMail(kind as NoticeKind, locale, {
      ...noticeMailData(notice),
      ...(kind === 'received' && { progress: this.codeFor('progress', caseNo) }),
      ...(number !== undefined && { verification: this.codeFor('notice', number) }),
    });
  }

  private codeFor(purpose: 'progress' | 'notice', of: string) {
    const page = purpose === 'progress' ? 'progress' : 'verify';
    return { code: this.codes.codeOf(purpose, of), page: `${this.publicUrl}/${page}` };
  }
}
