import type { Wordings } from '@xinxiu/contracts';

/** Why something of an account, a person, a registration or an agent is not possible. */
export const ACCOUNT_WORDINGS: Wordings = {
  // Accounts, people and registrations
  'The code was used, has expired, or is not one of ours.': '该码已使用、已过期，或者不是本系统发出的。',
  'The code was mailed for another account.': '该码是为另一账号发出的。',
  'The code was mailed for another registration.': '该码是为另一注册申请发出的。',
  'Another identity is bound to this account already.': '该账号已绑定另一身份。',
  'The account was closed, or opened already.': '该账号已关闭，或者已经开通。',
  'Somebody has the user name {} already; capital and small letters are the same.':
    '登录名{1}已被使用（不区分大小写）。',
  'The account has {} live connections open; close pages that are not needed.':
    '该账号已有{1}个实时连接；请关闭不用的页面。',
  'Of what you uploaded within a day, {} files or {} MB are used by nothing yet.':
    '您一天内上传的文件中，尚未使用的已达{1}个或{2} MB。',
  'A unified social credit code is the user name of its business.':
    '统一社会信用代码只作为该单位自己的登录名。',
  'Somebody else has this user name, or had it.': '该登录名由他人使用，或者曾由他人使用。',
  '{} has left.': '{1}已离岗。',
  '{} has opened the account.': '{1}已开通账号。',
  '{} is the only administrator.': '{1}是唯一的管理员。',
  'Another change of this kind is under way.': '正在办理另一项同类变动。',
  'You enter absences of yourself, and as a leader of your department.':
    '您只能登记本人的外出；部门负责人可以登记本部门人员的外出。',
  'There is no such absence.': '没有这一外出登记。',
  'The absence has ended: enter another one.': '该外出已结束，请重新登记。',
  'Somebody has just changed the absence.': '该外出登记刚有变动。',
  'Only who works in a department or in the credit office has cases that somebody stands in for.':
    '只有部门和信用办的经办人员需要登记外出。',
  'The last day comes before the first.': '止日早于起日。',
  'An absence begins today or later, and ends so.': '外出的起日和止日不能早于今日。',
  'An absence lasts at most a year: who is away for longer gets another post.':
    '外出最长一年；更长的，请调整岗位。',
  'The person is away on some of these days already.': '该人员在其中某日已有外出登记。',
  'Nobody stands in for himself.': '代办人不能是本人。',
  'The substitute works in the same department and has the same role.':
    '代办人应为同一部门、同一角色的人员。',
  'The account of the substitute is not open.': '代办人的账号未开通或者已停用。',
  'The substitute is away himself on some of these days.': '代办人在其中某日也外出。',
  'Nobody of the county has this id.': '本县人员中没有这一编号。',
  'The county has no department "{}".': '本县没有部门“{1}”。',
  'This role works in a department: name one that the county has.': '该角色在部门工作：请写明本县的部门。',
  'This role works for the whole county: leave the department out.': '该角色面向全县：不要填写部门。',
  'Clerks of the credit office work in the credit office.': '信用办承办人在信用办工作。',
  'Nobody is invited to this role.': '该角色不通过邀请开通。',
  'A list has at most {} people; split it.': '一份名单最多{1}人，请拆分。',
  // What is held of an account
  'Your account is of no organisation.': '您的账号不属于任何单位。',
  'It stands so already.': '现有内容即是如此。',
  'A business brings a proof, such as its licence: upload it first.':
    '单位账号申请更正须提交证明，如营业执照：请先上传。',
  'You have asked for a correction of this already, and it waits.': '您已申请更正该项，尚待审核。',
  'Nobody decides on a correction that he asked for.': '不得审核本人提出的更正申请。',
  'You have no request for a correction with this id.': '没有与您有关的这一编号的更正申请。',
  'The request was {} by {} at {}.': '该申请已于{3}由{2}办结：{1}。',
  'The request came without a proof.': '该申请没有附证明。',
  // Agents
  'An authorisation begins today, {}, or later.': '授权自今日（{1}）或者以后起算。',
  'The last day, {}, is before the first, {}.': '最后一日（{1}）早于第一日（{2}）。',
  'An authorisation lasts at most {} days from today.': '授权自今日起最长{1}日。',
  'Authorisation {} says the same and is alive.': '授权{1}内容相同且有效。',
  'The authorisation ended on {}.': '该授权已于{1}到期。',
  'The authorisation was taken back at {}.': '该授权已于{1}撤回。',
  'The authorisation was given up at {}.': '该授权已于{1}由代理人辞去。',
  'You have no authorisation with this id.': '没有与您有关的这一编号的授权。',
  'You act for your own business without any.': '本单位账号办理本单位事项无需授权。',
  'No agent has the user name {}.': '没有登录名为{1}的代理人。',
  'The list has this user name twice.': '名单中有重复的登录名。',
  'The row is damaged.': '该行结构有误。',
  'Another column says something else of the same.': '另有一栏对同一内容的填写不同。',
  'It is a formula or an error.': '该单元格是公式或者错误值。',
  'A registration has at most {} proofs.': '一份注册申请最多{1}份证明。',
  'Upload a proof of identity first.': '请先上传身份证明。',
  'Confirm the mail address first.': '请先确认邮箱。',
  'The credit office has it.': '已交信用办审核。',
  'There is no registration of this id and key, or it has expired.':
    '没有这一编号和密钥的注册申请，或者已过期。',
  'The credit office has no registration with this id.': '信用办没有这一编号的注册申请。',
  'The registration has no such proof.': '该注册申请没有这份证明。',
  'The registration is being opened.': '注册申请正在建立。',
  '{} is approving it at this moment.': '{1}正在批准该申请。',
  'The organisation has an account already, or another account has its code as user name.':
    '该单位已有账号，或者其代码已是另一账号的登录名。',
  'No rule in force on {} says by when it is decided.': '{1}施行的规则没有规定审核期限。',
  'The credit office decides on registrations.': '注册申请由信用办审核。',
  'It was {} by {} at {}.': '{2}已于{3}作出决定：{1}。',
  'A refusal states at least one reason.': '不予通过须写明至少一条理由。',
  'It cannot be reached now.': '暂时无法连接，请稍后重试。',
  'It was not done in time. Repeat it: it is done once.': '未及时办完。请重试：不会重复办理。',
};
