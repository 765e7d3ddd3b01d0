import { OBLIGATION_WORDS } from '../eligibility/obligation-words.js';
import { type Words, words } from '../words.js';
import type { LedgerEntry } from './ledger.js';

/** Of an entry of a ledger, also as it is answered. */
interface OpenedAgain extends Pick<LedgerEntry, 'kind'> {
  readonly sumYuan?: number | undefined;
  readonly coveredYuan?: number | null | undefined;
  readonly closedForFormer?: true | undefined;
}

/** Why a duty that was closed is open; undefined where no correction opened it. */
export function openedAgainWords({
  kind,
  sumYuan,
  coveredYuan,
  closedForFormer,
}: OpenedAgain): Words | undefined {
  const { zh, en } = OBLIGATION_WORDS[kind];
  if (closedForFormer)
    return words(
      `${zh}：记录经更正后主体变更，此前主体的履行情况不计入，须由现主体提交凭证。`,
      `${en}: a correction made the record that of another subject; what the former one fulfilled does not count. Evidence of the present one is needed.`,
    );
  if (coveredYuan === undefined || sumYuan === undefined) return undefined;
  return coveredYuan === null
    ? words(
        `${zh}：金额经更正为${sumYuan}元，此前的凭证未对应金额，须重新提交凭证。`,
        `${en}: a correction set the sum to ${sumYuan} yuan; what was shown before was for none. Evidence is needed anew.`,
      )
    : words(
        `${zh}：金额经更正为${sumYuan}元，此前的凭证只对应${coveredYuan}元，须重新提交凭证。`,
        `${en}: a correction raised the sum to ${sumYuan} yuan; what was shown before was for ${coveredYuan} yuan. Evidence is needed anew.`,
      );
}
