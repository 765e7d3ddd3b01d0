import { type Words, words } from '../words.js';
import { type CaseStatus, isFinal } from './case-table.js';

/** The stations of a case as a business sees them, like those of a parcel. */
export const STATIONS = ['apply', 'verify', 'review', 'publish', 'done'] as const;
export type Station = (typeof STATIONS)[number];

export const STATION_WORDS: Readonly<Record<Station, Words>> = {
  apply: words('申请', 'Application'),
  verify: words('核实', 'Verification'),
  review: words('认定单位审核', 'Departmental review'),
  publish: words('终止公示', 'Ending publication'),
  done: words('办结', 'Completed'),
};

/** What comes next for the applicant, in a sentence. */
export const NEXT_WORDS: Readonly<Record<CaseStatus, Words>> = {
  submitted: words(
    '信用办审查材料，决定是否受理',
    'The credit office looks at the proofs and accepts the application',
  ),
  'supplement-required': words(
    '请在期限内补正，逾期申请失效',
    'Answer what is asked in time, or the application lapses',
  ),
  'under-verification': words(
    '信用办核实材料和义务履行情况',
    'The credit office verifies the proofs and the duties',
  ),
  'under-review': words('作出处罚的单位审核并作出决定', 'The department that imposed the penalty decides'),
  'ending-publication': words(
    '各公示网站停止公示，全部确认后办结',
    'Publication is ended everywhere; it is done when all have confirmed',
  ),
  completed: words('信用修复已完成，无需再办理', 'Repair is complete; nothing is left to do'),
  'not-accepted': words(
    '可按告知的原因补齐条件后重新申请',
    'You may apply again once the stated reasons are settled',
  ),
  denied: words(
    '可按决定告知的途径申请复议、诉讼或提出异议',
    'Reconsideration, a lawsuit or an objection are open as the decision says',
  ),
  withdrawn: words('申请已撤回；可随时重新申请', 'Withdrawn; you may apply again at any time'),
  lapsed: words('逾期未补正，申请已失效；可重新申请', 'It lapsed without an answer; you may apply again'),
  terminated: words('案件已终结', 'The case was ended'),
  moot: words('记录已自行停止公示，无需修复', 'The record is no longer published; no repair is needed'),
};

const REACHED: Readonly<Record<CaseStatus, number>> = {
  submitted: 0,
  'supplement-required': 0,
  'under-verification': 1,
  'under-review': 2,
  'ending-publication': 3,
  completed: 4,
  'not-accepted': 0,
  denied: 2,
  withdrawn: 0,
  lapsed: 0,
  terminated: 0,
  moot: 0,
};

/**
 * How far a case has come. One that waits for the business stands where the answer will lead it back to.
 * @param returnTo the step in which a supplement was asked
 * @param before the last step before a case ended, which its status alone does not tell
 */
export function stationOf(status: CaseStatus, returnTo?: CaseStatus, before?: CaseStatus): number {
  if (status === 'supplement-required' && returnTo) return REACHED[returnTo];
  if (isFinal(status) && status !== 'completed' && before) return REACHED[before];
  return REACHED[status];
}
