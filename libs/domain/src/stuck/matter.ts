import { type Words, words } from '../words.js';

export const STUCK_MATTERS = ['case', 'registration', 'commitment', 'record', 'duty', 'platform'] as const;
/** What is stuck: something of a business, a recurring duty of the platform, or the platform itself. */
export type StuckMatter = (typeof STUCK_MATTERS)[number];

export const STUCK_MATTER_WORDS: Readonly<Record<StuckMatter, Words>> = {
  case: words('修复案件', 'repair case'),
  registration: words('注册申请', 'registration'),
  commitment: words('信用承诺', 'commitment'),
  record: words('失信记录', 'record'),
  duty: words('定期任务', 'recurring duty'),
  platform: words('平台', 'platform'),
};
