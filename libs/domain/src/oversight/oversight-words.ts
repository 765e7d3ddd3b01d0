import { type Words, words } from '../words.js';
import type { Age, Counted } from './counted-case.js';
import type { CauseKind } from '../statistics/case-course.js';

export const COUNTED_WORDS: Readonly<Record<Counted, Words>> = {
  open: words('在办案件', 'Open cases'),
  left: words('办结的环节', 'Steps that ended'),
  decided: words('作出的决定', 'Decisions'),
  caused: words('补正、不予受理和不予修复的理由', 'Reasons of supplements, refusals and denials'),
};

export const AGE_WORDS: Readonly<Record<Age, Words>> = {
  '5': words('5个工作日以内', 'up to 5 working days'),
  '10': words('6至10个工作日', '6 to 10 working days'),
  '20': words('11至20个工作日', '11 to 20 working days'),
  '40': words('21至40个工作日', '21 to 40 working days'),
  more: words('超过40个工作日', 'more than 40 working days'),
};

export const CAUSE_KIND_WORDS: Readonly<Record<CauseKind, Words>> = {
  supplement: words('要求补正', 'Supplement asked for'),
  refusal: words('不予受理', 'Not accepted'),
  denial: words('不予修复', 'Denied'),
};
