import type { Wordings } from '@xinxiu/contracts';

/** Why something of a record, a held row, a code or a commitment is not possible. */
export const RECORD_WORDINGS: Wordings = {
  'This is for {} of the record.': '该事项由该记录的{1}办理。',
  'The record of the case is not stored here.': '本系统没有该案的记录。',
  '{} is not known here.': '此处没有{1}。',
  'The policy packs know no field "{}".': '规则包中没有领域“{1}”。',
  'The rules decide the class of this record; see its eligibility for the rule.':
    '该记录的类别由规则确定，见其修复条件所列规则。',
  'The decision leaves no duty "{}".': '处罚决定没有义务“{1}”。',
  'The duty "{}" is {}.': '义务“{1}”的状态为{2}。',
  '{} is after today, {}.': '{1}晚于今天（{2}）。',
  'No pack knows the field "{}"; there are: {}.': '规则包中没有领域“{1}”；可选：{2}。',
  'No record has this id.': '没有这一编号的记录。',
  'No record that concerns you has this id.': '没有与您有关的这一编号的记录。',
  'No record with this id is public.': '没有公示中的这一编号的记录。',
  'The record has no file with this id.': '该记录没有这份文件。',
  'The record has just been changed.': '该记录刚刚被变更。',
  'The record is not that of the applicant any more: his repair of it cannot be approved.':
    '该记录已不属于申请人，不能批准其修复申请。',
  'The publication of this record ended by a repair of its present subject, which is not that of another.':
    '该记录因现主体完成信用修复而停止公示，该修复不属于其他主体。',
  'An application for this record is just being submitted. Try again in a minute.':
    '该记录正有申请在提交，请一分钟后再试。',
  'The record is at version {} now.': '该记录现为版本{1}。',
  '{} has proposed a change; a second person of {} settles it.': '{1}已提出变更，由{2}的另一人确认或者退回。',
  'No change of the record waits for a second person.': '该记录没有待另一人确认的变更。',
  'This is for a second person of {}.': '由{1}的另一人办理。',
  'Who proposed the change may not confirm it.': '提出变更的人不得确认该变更。',
  'The record has changed since, the row was settled otherwise, or who proposed the change keeps out of it now: propose it anew on what the record is now.':
    '变更提出后该记录已有变化、待处理行已另行办理或者提出人已回避，原提出的变更失效；请按现在的记录重新提出。',
  'Who proposed the change keeps out of what concerns its subject now.':
    '提出人已对该单位回避，原提出的变更失效；请重新提出。',
  'By the rules in force now the change would do something else.':
    '按现行规则，该变更的结果已与提出时不同，原提出的变更失效；请重新提出。',
  'The row that brought the new values has been dealt with otherwise.':
    '带来新内容的待处理行已另行处理，原提出的变更失效。',
  'No row is held under this id.': '没有这一编号的待处理行。',
  'Somebody has just dealt with the row.': '该行刚刚由他人处理。',
  'The row {}.': '该行{1}。',
  'The same penalty is stored with other content.': '同一处罚已有不同内容的记录。',
  'stored: {}; here: {}': '已有：{1}；本行：{2}',
  '{} things are still to be supplied.': '仍有{1}项需要补录。',
  'The check of {} is wrong and nobody vouches for it.': '{1}的校验码有误，且无人确认。',
  'The code was not confirmed with this file.': '该代码不是凭这份文件确认的。',
  'Nobody ever confirmed this code.': '从未有人确认过这一代码。',
  '{} is not confirmed.': '{1}未经确认。',
  'Somebody else has just confirmed or revoked {}.': '他人刚刚确认或者撤销了{1}。',
  '{} confirmed {}.': '{1}已确认{2}。',
  'No import profile "{}". There are: {}.': '没有导入方案“{1}”。可选：{2}。',
  'This system runs in real time.': '本系统按实际时间运行。',
  // Commitments
  'Nobody follows this commitment yet.': '该信用承诺尚未开始跟踪。',
  'The commitment has no such file.': '该信用承诺没有这份文件。',
  'It ended as {} at {}.': '履行状态已于{2}认定：{1}。',
  'A determination names the version of the tracking that it was made on.': '认定须写明所依据的版本。',
  'The tracking has changed since version {}: {} by {} at {}.': '版本{1}之后已变更：{3}于{4}{2}。',
  'The tracking has changed since version {}.': '版本{1}之后已变更。',
  'The overlay in force on {} has no catalogue of measures.': '{1}施行的县级规则没有追究措施目录。',
  'The measure "{}" is not in the catalogue for this commitment and outcome.':
    '追究措施“{1}”不在适用于该承诺和该履行状态的目录之中。',
  'The measure "{}" follows from this outcome: {}.': '该履行状态应当采取措施“{1}”：{2}。',
  'The measure "{}" is no longer in the catalogue.': '追究措施“{1}”已不在目录之中。',
  'No repaired record of the promisor that concerns you has this id.':
    '承诺人没有与您有关的这一编号的已修复记录。',
  'No department of the county has the code {}.': '本县没有代码为{1}的部门。',
  'Its term is over: it is fulfilled, or something is not.':
    '承诺有效期已满：或者已全部履行，或者有未履行的内容。',
  '{} has proposed one.': '{1}已提出认定意见。',
  'Who proposed the determination may not confirm it.': '提出认定意见的人不得确认该认定。',
  'It says what is not fulfilled and, for a determination, how that is pursued, each measure with its article.':
    '请写明未履行的内容；认定意见还须写明追究措施，每项写明依据。',
  'No determination waits for confirmation.': '没有待确认的认定意见。',
  'No commitment that concerns you has this id.': '没有与您有关的这一编号的信用承诺。',
};
