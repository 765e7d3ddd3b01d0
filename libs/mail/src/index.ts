export { isPlainAddress } from './sending/address.js';
export {
  LONGEST_SEND_MS,
  type MailToSend,
  type Mailer,
  type MailerOptions,
  createMailer,
} from './sending/mailer.js';
export { messageIdOf } from './sending/message-id.js';
export type { SendOutcome } from './sending/send-outcome.js';
export type { Locale, MailData, MailKind } from './templates/mail-data.js';
export { type RenderedMail, renderMail } from './templates/render-mail.js';
export { type SealToMail, renderSealMail } from './templates/seal-mail.js';
