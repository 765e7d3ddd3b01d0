import { type MailState, type Words, words } from '@xinxiu/domain';

/** What became of a mail, as an export says it. */
export const MAIL_WORDS: Readonly<Record<MailState, Words>> = {
  queued: words('待发送', 'waits'),
  gathered: words('并入催办汇总', 'goes in a digest'),
  sending: words('正在发送', 'being sent'),
  sent: words('已发送', 'sent'),
  unclear: words('是否送达不明', 'may have arrived'),
  relayed: words('已转交', 'relayed'),
  bounced: words('被退回', 'bounced'),
  failed: words('发送失败', 'failed'),
};
