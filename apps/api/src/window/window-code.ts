import { Inject, Injectable } from '@nestjs/common';
import type { TestClock, WindowCodeView } from '@xinxiu/contracts';
import { type CodeAddress, type WindowFiling, mailboxOf, maskNumbersIn } from '@xinxiu/domain';
import type { AccountNotice } from '@xinxiu/mail';
import type { PenaltyRecord, Repositories, ShortCode } from '@xinxiu/persistence';
import { countMail } from '../accounts/mails-per-hour.js';
import { OneTimeLinks } from '../accounts/one-time-links.js';
import { shortAddress } from '../accounts/short-address.js';
import { SubmitApplication } from '../applications/submit-application.js';
import { AuditLog } from '../audit/audit-log.js';
import { canonicalHash } from '../http/canonical-hash.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { OfficeAddresses } from '../staff/office-addresses.js';
import type { AtWindow, WindowApplication } from './window-drafts.js';

const PURPOSE = 'window-code';
const LIFE = { minutes: 30 };
/** Wrong tries that a code bears: of a million, five are one in two hundred thousand. */
const MOST_TRIES = 5;
/** Codes that are mailed to an address within an hour. */
const MOST_MAILS = 5;

interface Recipient {
  readonly to: AccountNotice['to'];
  readonly sentTo: CodeAddress;
}

/**
 * The code by which somebody at the window says yes to what a clerk files for him. It is mailed with the words of the
 * filing, is good for that content only, a while and a few tries.
 */
@Injectable()
export class WindowCode {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(OneTimeLinks) private readonly links: OneTimeLinks,
    @Inject(SubmitApplication) private readonly submission: SubmitApplication,
    @Inject(OfficeAddresses) private readonly offices: OfficeAddresses,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * Mails a code for the draft as it is, if that could be submitted; one from before ends.
   * @throws ProblemError for what stands in the way of the application, ADDRESS_OF_OFFICIAL, TOO_MANY_REQUESTS
   */
  async ask({ draft, ...standing }: AtWindow, testClock: TestClock | undefined): Promise<WindowCodeView> {
    await this.submission.rehearse(draft, { ...standing, testClock });
    const { to, sentTo } = await this.recipient(draft);
    // Also of an account from before that was refused: a code that the clerk reads himself confirms nothing.
    await this.offices.assertNone(to.email);
    await this.countMail(to.email);
    const code = await this.links.mailCode({
      purpose: PURPOSE,
      subject: draft.id,
      to,
      sentTo,
      life: LIFE,
      boundTo: contentOf(draft),
      content: this.words(draft, await this.repositories.records.find(standing.scope, draft.recordId)),
    });
    await this.audit.done(standing.actor, 'window-code-asked', draft.id, {
      sentTo,
      address: shortAddress(to.email),
    });
    return this.view(code, draft);
  }

  /** @throws ProblemError CODE_INVALID, CODE_OUTDATED, CODE_WRONG; each is on record */
  async confirm({ draft, actor }: AtWindow, given: string): Promise<WindowFiling> {
    try {
      const { sentTo } = await this.checked(draft, given);
      const { person } = draft.window;
      await this.audit.done(actor, 'window-confirmed', draft.id, {
        person: person.name,
        document: person.document,
        sentTo,
      });
      return { person, confirmedAt: new Date(this.now()).toISOString(), codeSentTo: sentTo };
    } catch (error) {
      if (error instanceof ProblemError)
        await this.audit.refused(actor, draft.id, error, '', 'window-confirmed');
      throw error;
    }
  }

  /** The code has done its work. */
  spend({ id }: WindowApplication): Promise<void> {
    return this.repositories.oneTimeLinks.withdraw(PURPOSE, id);
  }

  /** The code that is open for the draft. */
  async viewOf(draft: WindowApplication): Promise<WindowCodeView | undefined> {
    const code = await this.open(draft);
    return code && this.view(code, draft);
  }

  private async checked(draft: WindowApplication, given: string): Promise<ShortCode> {
    const code = await this.open(draft);
    if (!code)
      throw new ProblemError(
        'CODE_INVALID',
        'No code is open for this draft: none was mailed, or it has expired.',
      );
    if (code.boundTo !== contentOf(draft))
      throw new ProblemError(
        'CODE_OUTDATED',
        'What the person was asked to confirm is not in the draft any more.',
      );
    const { attempts } = this.repositories;
    // Counted before it is looked at: of many at once no more than the allowed ones are.
    const id = await attempts.begin(code.id, '', this.now());
    const tries = (await attempts.failuresSince(code.id, 0)).length;
    if (tries > MOST_TRIES) throw new ProblemError('CODE_INVALID', 'The code was tried too often.');
    if (!this.links.isCode(code, given))
      throw new ProblemError('CODE_WRONG', `It bears ${MOST_TRIES - tries} more wrong tries.`);
    await attempts.succeeded(id);
    return code;
  }

  private async open({ id }: WindowApplication): Promise<ShortCode | undefined> {
    const code = await this.repositories.oneTimeLinks.shortCodeOf(PURPOSE, id);
    return code && code.expiresAt > this.now() ? code : undefined;
  }

  private async view(code: ShortCode, draft: WindowApplication): Promise<WindowCodeView> {
    const tried = await this.repositories.attempts.failuresSince(code.id, 0);
    return {
      sentTo: code.sentTo,
      address: shortAddress(code.email),
      expiresAt: new Date(code.expiresAt).toISOString(),
      triesLeft: Math.max(0, MOST_TRIES - tried.length),
      current: code.boundTo === contentOf(draft),
      mail: await this.links.mailOf(code),
    };
  }

  /** The account's address was confirmed by the business; only without one it is what was said at the window. */
  private async recipient({ uscc, content }: WindowApplication): Promise<Recipient> {
    const accounts = await this.repositories.people.ofOrganisation(uscc);
    const account = accounts.find(({ role }) => role === 'applicant');
    if (account) {
      const { name, email, locale } = account;
      return { to: { name, email, locale }, sentTo: 'account' };
    }
    const { name = '', email = '' } = content.contact ?? {};
    await this.offices.assertNobody(email);
    return { to: { name, email, locale: content.locale ?? 'zh-CN' }, sentTo: 'contact' };
  }

  /** @throws ProblemError TOO_MANY_REQUESTS */
  private async countMail(email: string): Promise<void> {
    const key = `window-mail:${mailboxOf(email)}`;
    const counted = { key, most: MOST_MAILS, now: this.now() };
    const retryAfter = await countMail(this.repositories.attempts, counted);
    if (retryAfter === undefined) return;
    throw new ProblemError(
      'TOO_MANY_REQUESTS',
      `More than ${MOST_MAILS} codes to one address in an hour; wait ${retryAfter} s.`,
      { retryAfter },
    );
  }

  /** What the mail says is filed. */
  private words(
    { uscc, applicantName, content, window }: WindowApplication,
    record: PenaltyRecord | undefined,
  ): AccountNotice['content'] {
    const { contact, files = [], fulfilledOn, commitment } = content;
    const { decisionNumber = '', authority = '', violation = '' } = record?.penalty ?? {};
    return {
      organisationName: applicantName,
      uscc,
      record: maskNumbersIn([decisionNumber, authority, violation].filter(Boolean).join('；')),
      ...(fulfilledOn && { fulfilledOn }),
      ...(commitment && { commitment: commitment.text }),
      ...(contact && { contact: `${contact.name ?? ''} <${contact.email ?? ''}>` }),
      proofs: files.map(({ name }) => name),
      personName: window.person.name,
      clerkName: window.clerk.name,
    };
  }
}

/** All that a code says yes to. With the version: what was changed and changed back is asked anew. */
function contentOf({ recordId, uscc, version, content, window }: WindowApplication): string {
  return canonicalHash({ recordId, uscc, version, content, person: window.person });
}
