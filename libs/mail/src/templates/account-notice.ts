import type { AccountMailData, AccountMailKind } from './account-mail-data.js';
import type { Locale } from './mail-data.js';

/** Goes up when what the templates need changes. */
const TEMPLATE_VERSION = 1;

export interface AccountNotice {
  readonly kind: AccountMailKind;
  /** What caused it; written twice for the same recipient it is one. */
  readonly cause: string;
  readonly to: {
    /** Person whose inbox shows it, too. */
    readonly id?: string;
    readonly name: string;
    readonly email: string;
    readonly locale: Locale;
  };
  /** Sent again after an unclear try (ADR 8). */
  readonly statutory?: boolean;
  readonly content: Omit<AccountMailData, 'recipientName' | 'code' | 'link'> & {
    /** Instead of the secret itself: what the worker makes it from, and the page that takes it. */
    readonly secretId?: string;
    readonly page?: string;
    /** Of a short code, which is told and has no page. */
    readonly codeId?: string;
  };
}

/** The same for the same cause and recipient. */
export function accountNoticeId(
  kind: AccountMailKind,
  cause: string,
  { id, email }: Pick<AccountNotice['to'], 'id' | 'email'>,
): string {
  return `account:${kind}:${cause}:${id || email}`;
}

/** The row that such a mail is before it is sent. @param at ISO instant */
export function accountNoticeRow({ kind, cause, to, statutory = false, content }: AccountNotice, at: string) {
  const { id: userId = '', name, email, locale } = to;
  return {
    id: accountNoticeId(kind, cause, to),
    caseNo: '',
    eventId: cause,
    kind,
    to: 'account',
    // A code belongs into the mail alone.
    userId: content.secretId === undefined && content.codeId === undefined ? userId : '',
    recipientName: name,
    email,
    locale,
    statutory,
    template: kind,
    templateVersion: TEMPLATE_VERSION,
    content: { ...content },
    at,
  };
}
