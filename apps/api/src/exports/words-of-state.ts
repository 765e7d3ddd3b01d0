import { NOTICE_WORDS, type NoticeKind, type PublicationState, type Words, words } from '@xinxiu/domain';
import type { MailState } from '@xinxiu/persistence';

export const PUBLICATION_WORDS: Readonly<Record<PublicationState, Words>> = {
  held: words('未公示', 'not published'),
  published: words('公示中', 'published'),
  shielded: words('暂停公示', 'shielded'),
  ended: words('已停止公示', 'ended'),
  're-published': words('恢复公示', 're-published'),
};

export const REGISTRATION_WORDS: Readonly<Record<'submitted' | 'approved' | 'refused', Words>> = {
  submitted: words('待审核', 'waits'),
  approved: words('已通过', 'approved'),
  refused: words('未通过', 'refused'),
};

export const MAIL_WORDS: Readonly<Record<MailState, Words>> = {
  queued: words('待发送', 'waits'),
  sending: words('正在发送', 'being sent'),
  sent: words('已发送', 'sent'),
  unclear: words('是否送达不明', 'may have arrived'),
  relayed: words('已转交', 'relayed'),
  bounced: words('被退回', 'bounced'),
  failed: words('发送失败', 'failed'),
};

/** Its code, for a kind that belongs to no case. */
export function noticeKind(kind: string): Words {
  return NOTICE_WORDS[kind as NoticeKind] ?? words(kind, kind);
}
