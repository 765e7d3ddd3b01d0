import { parseMoneyYuan } from '@xinxiu/domain';
import { type Draft, trouble } from './draft.js';
import { fieldReason } from './reason.js';

const SUMS = ['fineYuan', 'confiscatedYuan'] as const;

/**
 * Brings amount columns and the text of the decision together: a blank column is filled from the text, different sums
 * are a contradiction (mostly yuan typed into a column of 10,000 yuan). A zero says "none".
 */
export function settleMoney(draft: Draft): void {
  /** Sums of several parties, or of a row that has slipped, are not this row's. */
  const content = draft.troubled.has('content') ? undefined : draft.texts.get('content');
  const inText = content === undefined ? undefined : parseMoneyYuan(content);
  if (content !== undefined && inText && !inText.ok && !isCoveredByColumns(draft, inText.error.code))
    trouble(draft, 'content', fieldReason('content', content, inText.error.code, inText.error.text));
  for (const sum of SUMS) settleSum(draft, sum, inText?.ok ? inText.value[sum] : undefined);
}

/** 处罚内容：5000元 says nothing about the purpose; the amount columns do. */
function isCoveredByColumns(draft: Draft, code: string): boolean {
  return code === 'MONEY_ROLE_UNKNOWN' && SUMS.some((sum) => draft.values[sum] !== undefined);
}

function settleSum(draft: Draft, sum: (typeof SUMS)[number], inText: number | undefined): void {
  const inColumn = draft.values[sum];
  if (inColumn !== undefined && inText !== undefined && inColumn !== inText)
    trouble(draft, sum, fieldReason(sum, String(inColumn), 'AMOUNT_CONTRADICTION', String(inText)));
  else if (inColumn === 0) Object.assign(draft.values, { [sum]: undefined });
  else if (inColumn === undefined && inText !== undefined && !draft.troubled.has(sum))
    draft.values[sum] = inText;
}
