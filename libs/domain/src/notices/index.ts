export {
  NOTICE_KINDS,
  type NoticeIntent,
  type NoticeKind,
  type NoticeTo,
  noticeTurn,
  noticesFor,
} from '../case/notices.js';
export { type DigestRule, type Gathering, gatherings, waitsForOthers } from './digest.js';
export { MAIL_STATES, type MailState } from './mail-state.js';
