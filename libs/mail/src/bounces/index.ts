import type { BounceMailbox } from './bounce-mailbox.js';
import { CaughtMailbox } from './caught-mailbox.js';
import { ImapMailbox } from './imap-mailbox.js';

export type { BounceMailbox } from './bounce-mailbox.js';
export { type DeliveryReport, readDeliveryReport } from './delivery-report.js';

/** @param url `imaps://…`, `imap://…`, or `http://…` of the mail catcher of a local stack @param address that bounces go to */
export function openBounceMailbox(url: string, address: string): BounceMailbox {
  return url.startsWith('http') ? new CaughtMailbox(url, address) : new ImapMailbox(url);
}
