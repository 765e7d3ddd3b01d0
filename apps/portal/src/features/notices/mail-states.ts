import type { MailState } from '@xinxiu/domain';

/** Of statutory notices, which are never gathered; what needs a person first. */
export const STATUTORY_MAIL_STATES = [
  'failed',
  'bounced',
  'unclear',
  'relayed',
  'sent',
  'queued',
  'sending',
] as const satisfies readonly MailState[];
