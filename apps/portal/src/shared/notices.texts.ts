import { defineTexts } from '../i18n/texts.js';

export const useNoticeTexts = defineTexts('notices', {
  mail_queued: ['邮件待发送', 'mail waits'],
  mail_gathered: ['并入催办汇总邮件', 'goes in a digest'],
  mail_sending: ['邮件正在发送', 'mail is being sent'],
  mail_sent: ['邮件已发送', 'mail sent'],
  mail_unclear: ['邮件是否送达不明', 'mail may have arrived'],
  mail_relayed: ['邮件已转交', 'mail relayed'],
  mail_bounced: ['邮件被退回', 'mail bounced'],
  mail_failed: ['邮件发送失败', 'mail failed'],
  code: ['核验码 {{code}}', 'code {{code}}'],
  verifyAt: ['凭文号和核验码可在 {{page}} 核验真伪', 'To be verified by number and code at {{page}}'],
  number: ['文号 {{no}}', 'No. {{no}}'],
});
