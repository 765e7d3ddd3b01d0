import type { RefusalCode } from '@xinxiu/domain';
import { type ErrorEntry, entry } from './error-entry.js';

const RELOAD = ['重新读取该案，再按其现状办理', 'Read the case again and act on what it is now'] as const;
const ALLOWED = ['办理当前状态下可办的事项', 'Take an action that is possible in this state'] as const;
const REASONS = [
  '写明理由及所依据的条款后重新提交',
  'State the reasons with their articles and send it again',
] as const;

/** Refusals of the case's own rules: 409 where the state stands against it, 403 where the person does, 422 the content. */
export const REFUSAL_ERRORS: Readonly<Record<RefusalCode, ErrorEntry>> = {
  CASE_CLOSED: entry(
    409,
    ['案件已办结', 'The case has ended'],
    [
      '已办结的案件不再受理操作；如有新情况，请另行申请',
      'Nothing more can be done in an ended case; file a new application if there is new ground',
    ],
  ),
  CASE_OPENING: entry(
    409,
    ['案件正在建立', 'The case is being opened'],
    ['数秒后重试同一操作', 'Try the same again in a few seconds'],
  ),
  ACTION_NOT_ALLOWED: entry(409, ['当前状态不能办理此事项', 'Not possible in this state'], ALLOWED),
  NOT_YOURS: entry(
    403,
    ['无权办理此事项', 'Not for you to do'],
    ['请由上述人员办理', 'Leave it to those who may'],
  ),
  NOT_HOLDER: entry(
    409,
    ['您不是承办人', 'You do not hold the case'],
    ['先认领案件，或请承办人、负责人办理', 'Claim the case first, or ask its holder or the leader'],
  ),
  ALREADY_HELD: entry(
    409,
    ['案件已有承办人', 'Somebody holds the case already'],
    ['请与承办人联系，或由负责人改派', 'Talk to the holder, or let the leader assign it anew'],
  ),
  VERSION_CONFLICT: entry(409, ['案件已被他人变更', 'The case has changed meanwhile'], RELOAD),
  VERSION_REQUIRED: entry(
    422,
    ['缺少案件版本', 'The version of the case is missing'],
    ['在 expectedVersion 中写明所依据的案件版本', 'Name the version that you saw in expectedVersion'],
  ),
  SAME_PERSON: entry(
    403,
    ['同一人不得既提出又批准', 'Who proposed may not approve'],
    ['请由其他有权批准的人员批准', 'Let somebody else approve who may'],
  ),
  RECUSED: entry(
    403,
    ['应当回避', 'Recused'],
    [
      '由本部门其他人员办理；情形已消除的，请监督人员解除回避',
      'A colleague handles it; where the reason has ceased, a supervisor ends the recusal',
    ],
  ),
  OWN_FILING: entry(
    403,
    ['代为提交的人不办理本人提交的申请', 'Who filed it for the business does not handle it'],
    ['请由本部门其他人员认领、受理、核实和决定', 'A colleague claims, accepts, verifies and decides it'],
  ),
  EXTENSION_USED: entry(
    409,
    ['已申请过延期', 'An extension was asked for already'],
    ['延期只能一次；请在期限内办结', 'There is one extension only; finish within the deadline'],
  ),
  SUPPLEMENTS_USED: entry(
    409,
    ['补正次数已用完', 'No further supplement may be asked for'],
    ['按现有材料办理：受理、核实或作出决定', 'Go on with what there is: accept, verify or decide'],
  ),
  NO_EXTENSION_REQUESTED: entry(409, ['没有待批的延期', 'No extension waits for approval'], RELOAD),
  NO_PROPOSAL: entry(409, ['没有待批的事项', 'Nothing waits for approval'], RELOAD),
  PROPOSAL_PENDING: entry(
    409,
    ['已有事项待批', 'Something waits for approval'],
    ['请由上述人员批准或退回', 'Let those who may approve or return it'],
  ),
  REASONS_MISSING: entry(422, ['缺少理由', 'Reasons are missing'], REASONS),
  ITEMS_MISSING: entry(
    422,
    ['缺少补正事项', 'Nothing to supplement is named'],
    ['逐项写明需要补正的材料', 'Say item by item what is missing'],
  ),
  ITEM_UNKNOWN: entry(
    422,
    ['没有这一补正事项', 'No such item was asked for'],
    ['按补正通知所列事项答复', 'Answer the items that were asked for'],
  ),
  ITEM_UNANSWERED: entry(
    422,
    ['补正事项未答复齐全', 'An item has no answer'],
    ['逐项答复后重新提交', 'Answer every item and send it again'],
  ),
  CONDITION_UNKNOWN: entry(
    422,
    ['核实清单没有这一条件', 'The checklist has no such condition'],
    ['按案件所列条件逐条填写核实结果', 'Answer the conditions that the case lists'],
  ),
  CONDITION_UNANSWERED: entry(
    422,
    ['核实条件未答复齐全', 'A condition has no answer'],
    ['逐条填写核实结果后重新提交', 'Answer every condition and send it again'],
  ),
  CONDITION_UNMET: entry(
    422,
    ['核查条件未满足', 'A condition is not met'],
    [
      '准予修复的，逐条以该条件为代码说明理由；否则作出不予修复决定或要求补正',
      'To approve, give a reason with each such condition as its code; else deny, or ask for a supplement',
    ],
  ),
  NEEDS_CLASSIFICATION: entry(
    422,
    [
      '记录的失信类别尚未认定，不能批准修复',
      'The class of the record is not decided, so it cannot be approved',
    ],
    [
      '由认定单位或者信用主管部门的人员写明理由认定类别，再批准；不予修复不受影响',
      'Somebody of the determining department or the credit office classifies the record and states the ground, then approve; a denial stays possible',
    ],
  ),
  OBLIGATIONS_OPEN: entry(
    422,
    ['尚有义务未经核实或者免除', 'A duty is neither verified nor waived'],
    [
      '在该记录的义务清单中逐项核实，或者凭文件免除后再批准；确未履行的，作出不予修复决定或要求补正',
      "Verify each in the record's ledger of duties, or waive it with its document, then approve; else deny, or ask for a supplement",
    ],
  ),
  TARGET_UNKNOWN: entry(422, ['没有待确认的这一公示渠道', 'No such target waits for confirmation'], RELOAD),
  NOTHING_TO_RETRY: entry(409, ['没有需要重试的步骤', 'No step is failing'], RELOAD),
  ASSIGNEE_OUTSIDE: entry(
    422,
    ['受派人不在承办单位', 'The person does not work in the unit'],
    ['从承办单位的人员中选派', 'Choose a person of the unit that owns the step'],
  ),
};
