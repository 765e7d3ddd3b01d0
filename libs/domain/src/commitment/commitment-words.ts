import { type Words, words } from '../words.js';
import type { CommitmentType, FulfilmentState, PublicityKind } from './commitment.js';

/** The types as people read them; in Chinese they are their own names. */
export const COMMITMENT_TYPE_WORDS: Readonly<Record<CommitmentType, Words>> = {
  审批替代型: words('审批替代型', 'in place of an approval'),
  容缺受理型: words('容缺受理型', 'acceptance with papers missing'),
  证明事项型: words('证明事项型', 'in place of a certificate'),
  信用修复型: words('信用修复型', 'for credit repair'),
  行业自律型: words('行业自律型', 'self-discipline of a trade'),
  主动型: words('主动型', 'voluntary'),
  其他: words('其他', 'other'),
};

export const FULFILMENT_WORDS: Readonly<Record<FulfilmentState, Words>> = {
  全部履行: words('全部履行', 'fulfilled in whole'),
  部分履行: words('部分履行', 'fulfilled in part'),
  全部未履行: words('全部未履行', 'not fulfilled at all'),
};

export const PUBLICITY_WORDS: Readonly<Record<PublicityKind, Words>> = {
  可向社会公开: words('可向社会公开', 'may be shown to everybody'),
  特定范围内公开: words('特定范围内公开', 'within a certain circle'),
  不可公开: words('不可公开', 'not public'),
};
