import type { Repositories } from '@xinxiu/persistence';

const HOUR_MS = 3_600_000;

export interface CountedMail {
  /** Whom the mail is for, as `recovery:name`. */
  readonly key: string;
  /** Mails that anybody may cause for it within an hour; further ones are not written. */
  readonly most: number;
  /** Real instant, ms. */
  readonly now: number;
}

/**
 * Counts a mail that is about to be written, in the store, for every process. One that is too many counts for nothing.
 * @returns undefined, or after how many seconds one may be written again
 */
export async function countMail(
  attempts: Repositories['attempts'],
  { key, most, now }: CountedMail,
): Promise<number | undefined> {
  const id = await attempts.begin(key, '', now);
  const mails = await attempts.failuresSince(key, now - HOUR_MS);
  if (mails.length <= most) return undefined;
  await attempts.withdraw(id);
  return Math.max(1, Math.ceil(((mails[0] ?? now) + HOUR_MS - now) / 1_000));
}
