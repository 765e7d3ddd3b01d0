/**
 * Where a mail stands. `gathered`: it goes as a part of a digest, and becomes what that becomes; `unclear`: the connection
 * was lost after the text had gone, so it may have arrived.
 */
export const MAIL_STATES = [
  'queued',
  'gathered',
  'sending',
  'sent',
  'unclear',
  'relayed',
  'bounced',
  'failed',
] as const;
export type MailState = (typeof MAIL_STATES)[number];
