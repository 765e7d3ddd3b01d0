import { type DigestRule, gatherings, mailboxOf } from '@xinxiu/domain';
import { DIGEST_KIND, type DigestContent, digestRow } from '@xinxiu/mail';
import {
  type HeldNotice,
  type NewNotice,
  type Notice,
  type Repositories,
  SENDER_LEASE_MS,
  isSettled,
} from '@xinxiu/persistence';
import type { NoticeOutbox } from './notice-outbox.js';

export interface GatheringDesk {
  readonly repositories: {
    readonly gatheredNotices: Repositories['gatheredNotices'];
    readonly notices: Pick<Repositories['notices'], 'findMany'>;
  };
  readonly outbox: Pick<NoticeOutbox, 'write'>;
  readonly rule: DigestRule;
  /** Real instant, ms. */
  readonly now: () => number;
}

/**
 * Lets reminders go whose window has ended: by their own mails where they are few, else as one. A reminder is made a part
 * of its digest before the digest is a row, and the digest names what it stands for: whoever dies between leaves parts
 * without a digest, which the next look takes up. @returns how many digests were written
 */
export async function gatherReminders(desk: GatheringDesk): Promise<number> {
  const written = await closeWindows(desk);
  return written + (await followDigests(desk));
}

async function closeWindows(desk: GatheringDesk): Promise<number> {
  const { repositories, rule, now } = desk;
  const { gatheredNotices } = repositories;
  let written = 0;
  for (const mine of byKey(await gatheredNotices.held(), ({ email }) => mailboxOf(email)).values()) {
    const ended = gatherings(mine, ({ since }) => since, rule).filter(({ goesAt }) => goesAt <= now());
    for (const { due, asOne } of ended) {
      if (asOne) written += await gather(desk, due);
      else for (const notice of due) await gatheredNotices.release(notice, now());
    }
  }
  return written;
}

/** @returns 1, or 0 where another was faster with all of them */
async function gather(desk: GatheringDesk, due: readonly HeldNotice[]): Promise<0 | 1> {
  const [first] = due;
  // With the version: what was released from a digest may come to be the first of another.
  const digest = `${DIGEST_KIND}:${first?.id}:${first?.version}`;
  const parts: HeldNotice[] = [];
  for (const notice of due)
    if (await desk.repositories.gatheredNotices.gather(notice, digest, desk.now())) parts.push(notice);
  if (parts.length === 0) return 0;
  await desk.outbox.write([rowOf(digest, parts)]);
  return 1;
}

/** Of two accounts on one mailbox the one that was told first names the mail. */
function rowOf(digest: string, parts: readonly HeldNotice[]): NewNotice {
  const [first] = parts as readonly [HeldNotice];
  return digestRow(
    digest,
    first,
    parts.map(({ id }) => id),
    first.at,
  );
}

/** What has become of digests becomes of their parts. @returns how many digests had to be written for one who died */
async function followDigests(desk: GatheringDesk): Promise<number> {
  const { gatheredNotices, notices } = desk.repositories;
  const parts = byKey(await gatheredNotices.gathered(), ({ digest = '' }) => digest);
  const digests = new Map((await notices.findMany([...parts.keys()])).map((one) => [one.id, one]));
  let written = 0;
  for (const [id, mine] of parts) {
    const digest = digests.get(id);
    if (digest) await follow(desk, digest, mine);
    else if (mine.every(({ since }) => desk.now() - since > SENDER_LEASE_MS)) {
      await desk.outbox.write([rowOf(id, mine)]);
      written += 1;
    }
  }
  return written;
}

async function follow(desk: GatheringDesk, digest: Notice, parts: readonly HeldNotice[]): Promise<void> {
  const { gatheredNotices } = desk.repositories;
  const { notices: named } = digest.content as unknown as DigestContent;
  for (const part of parts) {
    const now = desk.now();
    if (!named.includes(part.id)) await gatheredNotices.holdAgain(part, now);
    else if (isSettled(digest, now)) await gatheredNotices.settle(part, digest, now);
  }
}

function byKey<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const same = found.get(keyOf(one));
    if (same) same.push(one);
    else found.set(keyOf(one), [one]);
  }
  return found;
}
