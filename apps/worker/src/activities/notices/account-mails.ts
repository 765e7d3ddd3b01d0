import {
  type AccountMailData,
  type AccountMailKind,
  type RenderedMail,
  renderAccountMail,
} from '@xinxiu/mail';
import type { Notice } from '@xinxiu/persistence';
import type { OneTimeKey } from '@xinxiu/platform';

/** What the row of a mail with a secret holds instead of it. */
interface Sealed {
  /** Id of a secret for a page of ours, and the page. */
  readonly secretId?: string;
  readonly page?: string;
  /** Id of a short code that is told to somebody. */
  readonly codeId?: string;
}

/** Renders the mails about accounts; secrets are made here, when the mail leaves, and are stored nowhere. */
export class AccountMails {
  constructor(
    private readonly key: Pick<OneTimeKey, 'secretOf' | 'codeOf'>,
    /** Where the public reaches us. */
    private readonly publicUrl: string,
  ) {}

  render(kind: AccountMailKind, { locale, recipientName, content }: Notice): RenderedMail {
    const { secretId, page, codeId, ...said } = content as Sealed & Omit<AccountMailData, 'recipientName'>;
    const code = secretId === undefined ? codeId && this.key.codeOf(codeId) : this.key.secretOf(secretId);
    return renderAccountMail(kind, locale, {
      ...said,
      recipientName,
      ...(code !== undefined && { code }),
      // Behind the #: browsers send it to nobody, and no log sees it.
      ...(code !== undefined && page !== undefined && { link: `${this.publicUrl}/${page}#${code}` }),
    });
  }
}
