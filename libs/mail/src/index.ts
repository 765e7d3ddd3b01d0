export { isPlainAddress } from './sending/address.js';
export {
  LONGEST_SEND_MS,
  type MailToSend,
  type Mailer,
  type MailerOptions,
  createMailer,
  messageDomain,
} from './sending/mailer.js';
export { messageIdOf } from './sending/message-id.js';
export { ReturnPaths } from './sending/return-paths.js';
export type { SendOutcome } from './sending/send-outcome.js';
export {
  ACCOUNT_MAIL_KINDS,
  type AccountMailData,
  type AccountMailKind,
} from './templates/account-mail-data.js';
export { type AccountNotice, accountNoticeId, accountNoticeRow } from './templates/account-notice.js';
export { accountWords, isAccountMail, renderAccountMail } from './templates/render-account-mail.js';
export type { Locale, MailData, MailKind } from './templates/mail-data.js';
export { CaseMails } from './templates/case-mails.js';
export { DIGEST_KIND, type DigestContent, digestRow } from './templates/digest-mail.js';
export { NOTICE_TEMPLATE_VERSION, noticeContent, noticeNumber } from './templates/notice-content.js';
export {
  type Bilingual,
  type NoticeContent,
  type NoticeToRender,
  noticeMailData,
  reasonText,
  renderNotice,
} from './templates/notice-mail.js';
export { renderNoticePage } from './templates/notice-page.js';
export { type RenderedMail, renderMail } from './templates/render-mail.js';
export { type SealToMail, renderSealMail } from './templates/seal-mail.js';
