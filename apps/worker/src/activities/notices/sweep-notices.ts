import type { NoticeSender } from './send-notices.js';
import { sendAll } from './send-notices.js';

/** Younger ones are in the hands of an outbox, ms. */
const LEFT_ALONE_MS = 60_000;
const BATCH = 100;

/** Takes up notices that every outbox has passed over: the net below it, with a trace of its own in the engine. */
export async function sweepNotices(sender: NoticeSender): Promise<{ readonly tried: number }> {
  const now = sender.now();
  const left = await sender.notices.unsent(now - LEFT_ALONE_MS, now, BATCH);
  return { tried: await sendAll(sender, left) };
}
