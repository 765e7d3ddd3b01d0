import { type Words, words } from '../words.js';
import type { ActionName } from './action.js';
import type { CaseStatus, Relation } from './case-table.js';
import type { TargetState } from './case-state.js';
import type { PenaltyClass } from './penalty-class.js';
import type { CaseEventType } from './event.js';
import type { NoticeKind } from './notices.js';

/** What people call a status, an action and a fact of a case (docs/glossary.md); the codes are for programs. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, Words>> = {
  submitted: words('待受理', 'submitted'),
  'supplement-required': words('待补正', 'supplement required'),
  'under-verification': words('核实中', 'under verification'),
  'under-review': words('审核中', 'under review'),
  'ending-publication': words('终止公示中', 'ending publication'),
  completed: words('已办结', 'completed'),
  'not-accepted': words('不予受理', 'not accepted'),
  denied: words('不予修复', 'denied'),
  withdrawn: words('已撤回', 'withdrawn'),
  lapsed: words('已失效', 'lapsed'),
  terminated: words('已终止', 'terminated'),
  moot: words('无需修复', 'moot'),
};

export const ACTION_WORDS: Readonly<Record<ActionName, Words>> = {
  claim: words('认领', 'claim'),
  release: words('退回', 'release'),
  assign: words('改派', 'assign'),
  requestSupplement: words('要求补正', 'ask for a supplement'),
  answerSupplement: words('补正', 'answer the supplement'),
  accept: words('受理', 'accept'),
  refuse: words('不予受理', 'refuse'),
  verify: words('核实', 'verify'),
  decide: words('作出决定', 'decide'),
  approveDecision: words('批准决定', 'approve the decision'),
  extend: words('申请延期', 'ask for an extension'),
  approveExtension: words('批准延期', 'approve the extension'),
  withdraw: words('撤回申请', 'withdraw'),
  terminate: words('终结', 'terminate'),
  exceptTarget: words('免除公示目标确认', 'except a target'),
  retryStep: words('重试步骤', 'retry the step'),
  comment: words('备注', 'comment'),
};

export const EVENT_WORDS: Readonly<Record<CaseEventType, Words>> = {
  'application-submitted': words('提交申请', 'application submitted'),
  'case-claimed': words('认领案件', 'case claimed'),
  'case-released': words('退回案件', 'case released'),
  'case-assigned': words('改派案件', 'case assigned'),
  'supplement-requested': words('要求补正', 'supplement requested'),
  'supplement-answered': words('提交补正', 'supplement answered'),
  'application-accepted': words('受理申请', 'application accepted'),
  'application-refused': words('不予受理', 'application refused'),
  'application-verified': words('完成核实', 'application verified'),
  'decision-proposed': words('提出决定意见', 'decision proposed'),
  'decision-returned': words('退回决定意见', 'decision returned'),
  'application-approved': words('准予修复', 'application approved'),
  'application-denied': words('不予修复', 'application denied'),
  'extension-requested': words('申请延期', 'extension requested'),
  'extension-refused': words('不准延期', 'extension refused'),
  'deadline-extended': words('准予延期', 'deadline extended'),
  'application-withdrawn': words('撤回申请', 'application withdrawn'),
  'supplement-lapsed': words('逾期未补正', 'supplement lapsed'),
  'case-terminated': words('终结案件', 'case terminated'),
  'record-ended-by-itself': words('记录已自行停止公示', 'record ended by itself'),
  'record-classified': words('认定失信类别', 'record classified'),
  'rung-reached': words('催办', 'deadline reminder'),
  'deadline-recomputed': words('重新计算期限', 'deadline counted again'),
  'target-confirmed': words('公示目标确认', 'target confirmed'),
  'target-excepted': words('免除公示目标确认', 'target excepted'),
  'repair-completed': words('修复完成', 'repair completed'),
  'attention-raised': words('出现异常', 'trouble noticed'),
  'attention-cleared': words('异常解除', 'trouble over'),
  'step-retried': words('重试步骤', 'step retried'),
  'comment-added': words('添加备注', 'comment added'),
};

export const RELATION_WORDS: Readonly<Record<Relation, Words>> = {
  'unit-member': words('承办单位人员', 'members of the unit'),
  holder: words('承办人', 'the holder'),
  'unit-leader': words('承办单位负责人', 'the leader of the unit'),
  supervisor: words('督办', 'the supervisor'),
  applicant: words('申请人', 'the applicant'),
  inside: words('经办单位人员', 'the offices'),
  platform: words('系统', 'the system'),
};

export const CLASS_WORDS: Readonly<Record<PenaltyClass, Words>> = {
  minor: words('轻微', 'minor'),
  general: words('一般', 'general'),
  serious: words('严重', 'serious'),
  unclassified: words('待定', 'not classified'),
};

export const TARGET_STATE_WORDS: Readonly<Record<TargetState['state'], Words>> = {
  pending: words('待确认', 'pending'),
  confirmed: words('已确认', 'confirmed'),
  excepted: words('已免除', 'excepted'),
};

export const NOTICE_WORDS: Readonly<Record<NoticeKind, Words>> = {
  received: words('收件', 'received'),
  accepted: words('受理', 'accepted'),
  'not-accepted': words('不予受理', 'not accepted'),
  supplement: words('补正', 'supplement'),
  approved: words('准予修复', 'approved'),
  denied: words('不予修复', 'denied'),
  completed: words('办结', 'completed'),
  lapsed: words('失效', 'lapsed'),
  withdrawn: words('撤回', 'withdrawn'),
  terminated: words('终结', 'terminated'),
  moot: words('无需修复', 'moot'),
  extended: words('延期', 'extended'),
  assigned: words('改派', 'assigned'),
  proposal: words('决定待批', 'proposal'),
  'extension-requested': words('延期待批', 'extension requested'),
  'deadline-recomputed': words('期限重新计算', 'deadline counted again'),
  reminder: words('催办', 'reminder'),
  escalation: words('升级', 'escalation'),
};
