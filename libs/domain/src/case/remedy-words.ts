import { words } from '../words.js';

/** How somebody may have a decision reviewed, with the time that there is for it and the article that gives it. */
export const REMEDY_WORDS = {
  reconsideration: words(
    '对本决定不服的，可以自知道该决定之日起60日内依法申请行政复议（《中华人民共和国行政复议法》第二十条）。',
    'Against this decision administrative reconsideration may be applied for within 60 days of learning of it (Administrative Reconsideration Law, art. 20).',
  ),
  lawsuit: words(
    '也可以自知道该决定之日起6个月内依法向人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。',
    'Or an action may be brought before the people’s court within 6 months of learning of it (Administrative Litigation Law, art. 46).',
  ),
  again: words('条件具备后可以重新申请。', 'A new application may be made once the conditions are met.'),
} as const;
