import { type NoticeKind, REMEDY_WORDS, type Words } from '@xinxiu/domain';
import type { Bilingual } from './notice-mail.js';

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

const bilingual = ({ zh, en }: Words): Bilingual => ({ 'zh-CN': zh, en });
const RECONSIDERATION = bilingual(REMEDY_WORDS.reconsideration);
const LAWSUIT = bilingual(REMEDY_WORDS.lawsuit);
const AGAIN = bilingual(REMEDY_WORDS.again);

/** How to have it reviewed, and the time that there is for it. */
export const REMEDIES: { readonly [kind in NoticeKind]?: readonly Bilingual[] } = {
  'not-accepted': [RECONSIDERATION, LAWSUIT, AGAIN],
  denied: [RECONSIDERATION, LAWSUIT, AGAIN],
  terminated: [RECONSIDERATION, LAWSUIT],
  lapsed: [AGAIN],
};
