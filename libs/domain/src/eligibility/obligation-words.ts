import { type Words, words } from '../words.js';
import type { ObligationKind, ObligationState } from './obligations.js';

/** What a duty of a decision and its state are called (docs/glossary.md). */
export const OBLIGATION_WORDS: Readonly<Record<ObligationKind, Words>> = {
  fine: words('缴纳罚款', 'fine'),
  confiscation: words('缴纳没收款物', 'confiscation'),
  correction: words('改正违法行为', 'correction'),
  'licence-return': words('交回许可证件', 'return of the licence'),
  reporting: words('报告整改情况', 'reporting'),
  other: words('其他义务', 'other duty'),
};

export const OBLIGATION_STATE_WORDS: Readonly<Record<ObligationState, Words>> = {
  open: words('未履行', 'open'),
  evidenced: words('已提交凭证', 'evidenced'),
  verified: words('已核实', 'verified'),
  waived: words('已免除', 'waived'),
};
