import { ApplicationFailure } from '@temporalio/common';
import type { MailState } from '@xinxiu/domain';
import {
  type CaseMails,
  DIGEST_KIND,
  type DigestContent,
  type Mailer,
  type RenderedMail,
  isAccountMail,
} from '@xinxiu/mail';
import { type Notice, type Repositories, isSettled, isWithOthers } from '@xinxiu/persistence';
import type { AccountMails } from './account-mails.js';

export interface NoticeSender {
  readonly notices: Repositories['notices'];
  readonly mailer: Pick<Mailer, 'send'>;
  readonly accountMails: Pick<AccountMails, 'render'>;
  readonly caseMails: Pick<CaseMails, 'render' | 'renderDigest'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

/** At once, over one pool of connections. */
const TOGETHER = 4;
/** With the longest that a mail takes (25 s) still below the lease of a row. */
const MARK_HOLDS_MS = 5_000;

/**
 * Sends what may be sent. A row is marked before its mail goes, so that a crash leaves a trace. What waits for others is
 * left to who gathers it.
 * @throws ApplicationFailure NOTICES_UNSENT, retryable, while some of them still wait for a sender
 */
export async function sendNotices(sender: NoticeSender, ids: readonly string[]): Promise<void> {
  await sendAll(sender, await sender.notices.findMany(ids));
  const now = sender.now();
  const open = (await sender.notices.findMany(ids)).filter(
    (notice) => !isWithOthers(notice) && !isSettled(notice, now),
  );
  if (open.length === 0) return;
  const [first] = open;
  throw ApplicationFailure.retryable(
    `${open.length} of ${ids.length} notices are not sent yet; ${first?.id} is ${first?.state}: ${first?.response ?? ''}`,
    'NOTICES_UNSENT',
  );
}

/**
 * One try for each that may be sent now. @param marked rows that are the caller's to send since they were written
 * @returns how many tries were made
 */
export async function sendAll(
  sender: NoticeSender,
  waiting: readonly Notice[],
  marked: readonly Notice[] = [],
): Promise<number> {
  const queue = [...marked, ...waiting];
  const mine = new Set(marked);
  let tries = 0;
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const now = sender.now();
      // A mark that has become old is about to be another's: who waited so long leaves it to him.
      const fresh = mine.has(next) && now - next.since < MARK_HOLDS_MS;
      const notice = fresh ? next : await sender.notices.startSending(next, now);
      if (!notice) continue;
      tries += 1;
      await sendOne(sender, notice);
    }
  };
  // Who waits for us waits for every mail that is on its way, also when one of them went wrong.
  const ended = await Promise.allSettled(Array.from({ length: Math.min(TOGETHER, queue.length) }, work));
  const wrong = ended.find((one) => one.status === 'rejected');
  if (wrong) throw wrong.reason;
  return tries;
}

async function sendOne(sender: NoticeSender, notice: Notice): Promise<void> {
  const { id, kind, email } = notice;
  const mail = await rendered(sender, notice);
  const { state, messageId, response } = await sender.mailer.send({ noticeId: id, to: email, kind, mail });
  await sender.notices.settle(notice, { state: AFTER[state], messageId, response }, sender.now());
}

async function rendered(
  { notices, accountMails, caseMails }: NoticeSender,
  notice: Notice,
): Promise<RenderedMail> {
  if (notice.kind === DIGEST_KIND) {
    const { notices: ids } = notice.content as unknown as DigestContent;
    const parts = new Map((await notices.findMany(ids)).map((part) => [part.id, part]));
    return caseMails.renderDigest(
      notice,
      ids.flatMap((id) => parts.get(id) ?? []),
    );
  }
  if (isAccountMail(notice.kind)) return accountMails.render(notice.kind, notice);
  return caseMails.render(notice);
}

/** What a try leaves behind. A mail that the server put off waits in the queue. */
const AFTER = {
  sent: 'sent',
  deferred: 'queued',
  refused: 'failed',
  unclear: 'unclear',
} as const satisfies Record<string, MailState>;
