import type { NoticeKind } from '@xinxiu/domain';

export interface Bilingual {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** The word that stands in the number of a statutory notice. */
export const NUMBER_WORDS: { readonly [kind in NoticeKind]?: string } = {
  received: '收件',
  accepted: '受理',
  'not-accepted': '不予受理',
  supplement: '补正',
  approved: '准予',
  denied: '不予修复',
  completed: '办结',
  lapsed: '失效',
  withdrawn: '撤回',
  terminated: '终止',
  moot: '无需修复',
  extended: '延期',
};

const RECONSIDERATION: Bilingual = {
  'zh-CN':
    '对本决定不服的，可以自知道该决定之日起60日内依法申请行政复议（《中华人民共和国行政复议法》第二十条）。',
  en: 'Against this decision administrative reconsideration may be applied for within 60 days of learning of it (Administrative Reconsideration Law, art. 20).',
};
const LAWSUIT: Bilingual = {
  'zh-CN':
    '也可以自知道该决定之日起6个月内依法向人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。',
  en: 'Or an action may be brought before the people’s court within 6 months of learning of it (Administrative Litigation Law, art. 46).',
};
const AGAIN: Bilingual = {
  'zh-CN': '条件具备后可以重新申请。',
  en: 'A new application may be made once the conditions are met.',
};

/** How to have it reviewed, and the time that there is for it. */
export const REMEDIES: { readonly [kind in NoticeKind]?: readonly Bilingual[] } = {
  'not-accepted': [RECONSIDERATION, LAWSUIT, AGAIN],
  denied: [RECONSIDERATION, LAWSUIT, AGAIN],
  terminated: [RECONSIDERATION, LAWSUIT],
  lapsed: [AGAIN],
};
