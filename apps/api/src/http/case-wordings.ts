import type { Wordings } from '@xinxiu/contracts';

/** The refusals of a case, which its rules word in English and its history keeps so. */
export const CASE_WORDINGS: Wordings = {
  'The case ended as {} at {}.': '案件已于{2}办结（{1}）。',
  'The case has ended: there is nothing to urge.': '案件已办结，无可督办。',
  'The case waits for the business, which nobody urges.': '案件待申请人办理，不能督办。',
  'The case waits for another department: its own leader urges it, or the county.':
    '案件待其他部门办理，由该部门负责人或者县级督办。',
  'An answer is asked for within {} working days at most.': '答复期限最长{1}个工作日。',
  'No urge letter that concerns you has this id.': '没有与您有关的这一督办单。',
  'It is {} since {}.': '该督办单已于{2}终结（{1}）。',
  'Who was addressed answers an urge letter, who stands in for him, or the leader of the department.':
    '督办单由受督办人、其代办人或者部门负责人答复。',
  'Who issued an urge letter takes it back, or a supervisor.': '督办单由发出人或者督办人员撤回。',
  'The case is being opened; try again in a moment.': '案件正在建立，请稍后重试。',
  '{} is not possible in {}.': '案件处于{2}，不能办理{1}。',
  'A decision names the version of the case that it was made on.': '决定须写明所依据的案件版本。',
  'The case has changed since version {}: {}.': '案件在版本{1}之后已变更：{2}。',
  'The case has changed since version {}.': '案件在版本{1}之后已变更。',
  'Only the holder may {}; {}.': '只有承办人可以办理{1}；{2}。',
  '{} is for: {}.': '{1}由以下人员办理：{2}。',
  '{} holds the case since {}.': '{1}自{2}起承办该案。',
  'Nobody holds the case.': '该案没有承办人。',
  '{} does not work in the unit that owns this step.': '{1}不在承办该环节的单位。',
  'A refusal states at least one reason with its article.': '不予受理须写明至少一条理由及其依据。',
  'Answer each condition of the checklist with its evidence.': '请对核实清单逐条作出答复并写明依据。',
  'The checklist of this case has no condition {}.': '该案的核实清单没有条件：{1}。',
  'Not answered: {}.': '尚未答复：{1}。',
  'No target "{}" is waiting for confirmation.': '没有待确认的公示目标“{1}”。',
  'No step of the case is failing.': '该案没有出错的步骤。',
  'Nobody has decided on the class of record {}. Somebody of the determining department or of the credit office does, stating the ground.':
    '记录{1}的失信类别尚未认定；由认定单位或者信用主管部门的人员写明理由认定。',
  'Not met on the day of the approval, at version {} of the record: {}. An approval gives a reason with each of them as its code.':
    '按记录版本{1}，批准之日尚未满足：{2}。准予修复须逐条以括号内的代码说明理由。',
  'Neither verified nor waived at version {} of the record: {}.':
    '记录版本{1}中尚未核实或者免除的义务：{2}。',
  'A decision states at least one reason with its article.': '决定须写明至少一条理由及其依据。',
  '{} has proposed a decision; the leader settles it.': '{1}已提出决定意见，由负责人批准或退回。',
  'Verification found unmet: {}. An approval gives a reason with each of them as its code.':
    '核实发现未满足：{1}。准予修复须逐条以括号内的代码说明理由。',
  'No decision waits for approval.': '没有待批的决定。',
  'Who proposed the decision may not approve it.': '提出决定意见的人不得批准该决定。',
  'No extension waits for approval.': '没有待批的延期。',
  'Who asked for the extension may not approve it.': '申请延期的人不得批准该延期。',
  'An extension was {} already.': '已申请过延期（{1}）。',
  'A supplement was asked for {} times, which is all that is allowed.': '已要求补正{1}次，达到上限。',
  'Say item by item what is missing.': '请逐项写明需要补正的材料。',
  'No supplement waits for an answer.': '没有待答复的补正通知。',
  'Nothing was asked as item "{}".': '补正通知没有事项“{1}”。',
  'Item "{}" has no answer: {}': '补正事项“{1}”未答复：{2}',
  'You filed this for the business; somebody else handles it ({}).':
    '该申请由您代为提交，由其他人员办理（{1}）。',
  '{} filed this application for the business.': '该申请由{1}代为提交。',
};
