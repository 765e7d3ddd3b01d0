import { type Actor, maskNumbers, onApplicantsSide } from '@xinxiu/domain';
import type { Notice } from '@xinxiu/persistence';

/** A notice as people see it, with what became of its mail. */
export type NoticeView = Pick<
  Notice,
  | 'id'
  | 'caseNo'
  | 'kind'
  | 'to'
  | 'recipientName'
  | 'email'
  | 'statutory'
  | 'content'
  | 'at'
  | 'state'
  | 'messageId'
> & { readonly number?: string; readonly read: boolean };

export function noticeView(notice: Notice): NoticeView {
  const {
    id,
    caseNo,
    kind,
    to,
    recipientName,
    email,
    statutory,
    number,
    content,
    at,
    state,
    messageId,
    read,
  } = notice;
  return {
    id,
    caseNo,
    kind,
    to,
    recipientName,
    email,
    statutory,
    ...(number !== undefined && { number }),
    content: maskNumbers(content),
    at,
    state,
    messageId,
    read: read === 1,
  };
}

/** The applicant sees what was sent to him, not how the offices remind each other. */
export function noticesFor(notices: readonly Notice[], actor: Actor): NoticeView[] {
  const shown = onApplicantsSide(actor) ? notices.filter(({ to }) => to === 'applicant') : notices;
  return shown.map(noticeView);
}
