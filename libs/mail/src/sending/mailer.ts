import { type SendMailOptions, createTransport } from 'nodemailer';
import type { RenderedMail } from '../templates/render-mail.js';
import { isPlainAddress } from './address.js';
import { Departures } from './departures.js';
import { messageIdOf } from './message-id.js';
import type { ReturnPaths } from './return-paths.js';
import { type SendOutcome, isAway, outcomeOfFailure } from './send-outcome.js';

/** Longest that one mail may take, ms; shorter than the lease of its row, so that no two send it. */
export const LONGEST_SEND_MS = 25_000;

export interface MailToSend {
  readonly noticeId: string;
  readonly to: string;
  readonly kind: string;
  readonly mail: RenderedMail;
}

export interface Mailer {
  /** Never throws: what went wrong is the outcome. */
  send(mail: MailToSend): Promise<SendOutcome>;
  /** Whether the server answers and takes our sign-in. */
  verify(): Promise<boolean>;
  close(): void;
}

export interface MailerOptions {
  /** `smtp://[user:password@]host:port` or `smtps://…`. */
  readonly url: string;
  /** Of a second server, for mails that the first does not answer for; it is never asked about a mail that may have gone. */
  readonly fallbackUrl?: string;
  /** Whether a server without TLS gets nothing. */
  readonly requireTls?: boolean;
  /** Signs with the private key (PEM) whose public one stands in the DNS under this selector of the sender's domain. */
  readonly dkim?: { readonly selector: string; readonly privateKey: string };
  /** At most, of this process. */
  readonly mailsPerSecond?: number;
  /** `name <address>`; its domain is that of the Message-IDs. */
  readonly from: string;
  /** How long one try may take, ms; at most, and unless told, LONGEST_SEND_MS. */
  readonly patienceMs?: number;
  /** Where each mail comes back to; without them to the sender. */
  readonly returnPaths?: Pick<ReturnPaths, 'of'>;
}

export function createMailer(options: MailerOptions): Mailer {
  const { url, fallbackUrl, from, patienceMs = LONGEST_SEND_MS, returnPaths } = options;
  const pools = [url, ...(fallbackUrl === undefined ? [] : [fallbackUrl])].map((one) =>
    openPool(one, options),
  );
  const departures = new Departures();
  for (const pool of pools) departures.watch(pool);
  const domain = messageDomain(from);
  return {
    send: async (mail) => {
      const messageId = messageIdOf(mail.noticeId, mail.to, domain);
      if (!isPlainAddress(mail.to))
        return { state: 'refused', messageId, response: 'not an address that mail is sent to' };
      const signal = AbortSignal.timeout(Math.min(patienceMs, LONGEST_SEND_MS));
      const message = {
        ...letter(from, mail, messageId),
        ...(returnPaths && comingBack(returnPaths.of(messageId), mail.to)),
        signal,
      };
      let outcome: SendOutcome = { state: 'deferred', messageId, response: '' };
      for (const pool of pools) {
        try {
          const { response } = await pool.sendMail(message);
          return { state: 'sent', messageId, response };
        } catch (error) {
          outcome = { ...outcomeOfFailure(error, departures.hasBegun(signal)), messageId };
          if (outcome.state !== 'deferred' || !isAway(error)) return outcome;
        }
      }
      return outcome;
    },
    verify: async () => {
      const answers = pools.map((pool) =>
        pool.verify().then(
          () => true,
          () => false,
        ),
      );
      return (await Promise.all(answers)).includes(true);
    },
    close: () => {
      for (const pool of pools) pool.close();
    },
  };
}

/** Of the Message-IDs of this sender. */
export function messageDomain(from: string): string {
  return /@([^>\s]+)/.exec(from)?.[1] ?? 'xinxiu.invalid';
}

/** Reports are asked for of what came back and of what went on, where servers give them (RFC 3461). */
function comingBack(returnPath: string, to: string): SendMailOptions {
  return {
    envelope: { from: returnPath, to: [to] },
    dsn: { return: 'headers', notify: ['failure', 'success'], recipient: to },
  };
}

function openPool(url: string, { from, requireTls, dkim, mailsPerSecond }: MailerOptions) {
  return createTransport({
    url,
    ...(requireTls === true && { requireTLS: true }),
    ...(dkim && {
      dkim: { domainName: messageDomain(from), keySelector: dkim.selector, privateKey: dkim.privateKey },
    }),
    ...(mailsPerSecond !== undefined && { rateDelta: 1_000, rateLimit: mailsPerSecond }),
    pool: true,
    maxConnections: 4,
    maxMessages: 500,
    // Over a line that the server has let go. Longer pauses between tries are those of the rows.
    maxRequeues: 2,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 20_000,
    // What a person wrote can never name a file or an address for us to read (GHSA-p6gq-j5cr-w38f).
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function letter(from: string, { to, kind, mail }: MailToSend, messageId: string): SendMailOptions {
  return {
    from,
    // An object, not text: nothing in it is parsed as a list.
    to: { name: '', address: to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.calendar !== undefined && {
      icalEvent: { method: 'PUBLISH', filename: 'deadline.ics', content: mail.calendar },
    }),
    messageId,
    headers: { 'X-Xinxiu-Kind': kind, 'Auto-Submitted': 'auto-generated' },
  };
}
