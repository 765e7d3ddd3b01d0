import { defineTexts } from '../../i18n/texts.js';

export const useInboxTexts = defineTexts('inbox', {
  title: ['消息', 'Messages'],
  none: ['没有消息', 'No messages'],
  onlyUnread: ['只看未读', 'Unread only'],
  unread: ['未读', 'unread'],
  markRead: ['标为已读', 'Mark as read'],
  noticeNo: ['文号 {{no}}', 'No. {{no}}'],
  state_queued: ['邮件待发送', 'mail waits'],
  state_sending: ['邮件正在发送', 'mail is being sent'],
  state_sent: ['邮件已发送', 'mail sent'],
  state_unclear: ['邮件可能已发送', 'mail may have arrived'],
  state_relayed: ['邮件已转交', 'mail relayed'],
  state_bounced: ['邮件被退回', 'mail bounced'],
  state_failed: ['邮件发送失败', 'mail failed'],
});
