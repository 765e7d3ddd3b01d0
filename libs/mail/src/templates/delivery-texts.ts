import { type AccountText, text } from './account-text.js';

/** What the office is told of the deliveries of its notices. */
export const DELIVERY_TEXTS = {
  'notice-on-paper': ({ addressee = '' }) =>
    text(
      [
        '请以纸质方式送达通知',
        `发给${addressee}的法定通知未能通过邮件送达，收件箱中也未见查阅。请打印后送交，并在“通知送达”中登记。`,
      ],
      [
        'A notice to be served on paper',
        `A statutory notice to ${addressee} could not be delivered by mail, and was not opened in the inbox. Print it, serve it, and record that under "Service of notices".`,
      ],
    ),
} as const satisfies Readonly<Record<string, AccountText>>;
