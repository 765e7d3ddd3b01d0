import type { NoticeSender } from './send-notices.js';
import { sendAll } from './send-notices.js';

/** Younger ones are still in the hands of their case's own activity, ms. */
const LEFT_ALONE_MS = 60_000;
const BATCH = 100;

/** Takes up notices that nobody sends any more: their case's activity has given up, or its worker has died. */
export async function sweepNotices(sender: NoticeSender): Promise<{ readonly tried: number }> {
  const now = sender.now();
  const ids = await sender.notices.unsent(now - LEFT_ALONE_MS, now, BATCH);
  return { tried: await sendAll(sender, ids) };
}
