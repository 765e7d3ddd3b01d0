import type { oneNoticeSchema } from '@xinxiu/contracts';
import { type Actor, maskNumbers, onApplicantsSide } from '@xinxiu/domain';
import { renderNotice } from '@xinxiu/mail';
import type { Notice } from '@xinxiu/persistence';
import type { PublicCodes } from '@xinxiu/platform';
import type { z } from 'zod';
import { canonicalHash } from '../http/canonical-hash.js';

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
  | 'openedAt'
  | 'collectedAt'
> & {
  readonly number?: string;
  readonly verification?: NoticeVerification;
  readonly read: boolean;
};

/** Among the notices of its case a statutory one comes with its words. */
export type CaseNoticeView = NoticeView & { readonly letter?: Letter; readonly service?: Served };

/** How a notice was served on paper; who recorded it is for the offices. */
type Served = Pick<NonNullable<Notice['services']>[number], 'method' | 'on' | 'postNumber'>;

/** As a mail has it. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** What is printed on a numbered notice, and the sum of what it says, to be held against the public page. */
export interface NoticeVerification {
  readonly code: string;
  /** SHA-256 (hex) of number, kind, case, time and content. */
  readonly sha256: string;
}

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
    openedAt,
    collectedAt,
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
    ...(openedAt !== undefined && { openedAt }),
    ...(collectedAt !== undefined && { collectedAt }),
  };
}

/** A notice with what is printed on it, so that whoever is shown it can ask us whether it is ours. */
export function verifiable<T extends NoticeView>(notice: T, codes: Pick<PublicCodes, 'codeOf'>): T {
  const { number } = notice;
  if (number === undefined) return notice;
  return { ...notice, verification: { code: codes.codeOf('notice', number), sha256: contentHash(notice) } };
}

export function contentHash({ number, kind, caseNo, at, content }: NoticeView): string {
  return canonicalHash({ number, kind, caseNo, at, content });
}

/** From the templates of the mails: what is printed is what was sent, without numbers of persons. */
export function letterOf(notice: Notice): Letter {
  const { subject, text } = renderNotice({ ...notice, content: maskNumbers(notice.content) });
  return { subject, text };
}

/** What is known of its way, in order. */
export function historyOf({
  attempts,
  openedAt,
  collectedAt,
}: Notice): z.output<typeof oneNoticeSchema>['history'] {
  const tries = attempts.map(({ at, state, response }) => ({ at, what: state, response }));
  const opened = openedAt === undefined ? [] : [{ at: openedAt, what: 'opened' as const, response: '' }];
  const collected =
    collectedAt === undefined ? [] : [{ at: collectedAt, what: 'collected' as const, response: '' }];
  return [...tries, ...opened, ...collected].toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The applicant sees what was sent to him, not how the offices remind each other. */
export function noticesTo(actor: Actor, notices: readonly Notice[]): readonly Notice[] {
  return onApplicantsSide(actor) ? notices.filter(({ to }) => to === 'applicant') : notices;
}

export function noticesFor(notices: readonly Notice[], actor: Actor): CaseNoticeView[] {
  return noticesTo(actor, notices).map((notice) => ({
    ...noticeView(notice),
    ...(notice.statutory && { letter: letterOf(notice) }),
    ...servedAs(notice.services?.at(-1)),
  }));
}

function servedAs(service: Served | undefined): { readonly service?: Served } {
  if (!service) return {};
  const { method, on, postNumber } = service;
  return { service: { method, on, ...(postNumber !== undefined && { postNumber }) } };
}
