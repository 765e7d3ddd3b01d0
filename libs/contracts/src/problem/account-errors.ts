import { entry } from './error-entry.js';

/** What may stand against an account, or against acting for somebody. */
export const ACCOUNT_ERRORS = {
  CODE_INVALID: entry(
    422,
    ['确认码无效', 'The code does not work'],
    [
      '确认码只能使用一次且限时有效；请重新获取',
      'A code works once and for a limited time; ask for a new one',
    ],
  ),
  USERNAME_TAKEN: entry(
    409,
    ['登录名已被使用', 'The user name is taken'],
    ['换一个登录名', 'Choose another user name'],
  ),
  USERNAME_OF_BUSINESS: entry(
    422,
    ['登录名为统一社会信用代码的形式', 'The user name has the form of a unified social credit code'],
    [
      '换一个登录名；统一社会信用代码只供该单位登录使用',
      'Choose another user name; a business signs in by its code, and nobody else',
    ],
  ),
  POST_IMPOSSIBLE: entry(
    422,
    ['岗位与部门不符', 'The role cannot be held there'],
    ['按上述问题更正角色或部门', 'Correct role or department accordingly'],
  ),
  ACCOUNT_OPEN: entry(
    409,
    ['账号已开通', 'The account is open already'],
    [
      '无需再次邀请；忘记密码的，请本人找回',
      'No invitation is needed; a lost password is recovered by its owner',
    ],
  ),
  PERSON_LEFT: entry(
    409,
    ['该人员已离岗', 'The person has left'],
    [
      '离岗的账号不再启用；返岗的，用新登录名邀请',
      'A closed account stays closed; invite who comes back anew',
    ],
  ),
  RECUSAL_STANDING: entry(
    409,
    ['回避状态与此不符', 'The recusal stands otherwise'],
    ['重新查看回避登记后再办理', 'Look at the register of recusals again'],
  ),
  ABSENCE_IMPOSSIBLE: entry(
    422,
    ['不能这样登记外出', 'The absence cannot be so'],
    ['按所述更正日期或者代办人', 'Correct the days or the substitute as it says'],
  ),
  ABSENCE_ENDED: entry(
    409,
    ['外出已结束', 'The absence has ended'],
    ['需要的，重新登记', 'Enter another one where it is needed'],
  ),
  LAST_ADMINISTRATOR: entry(
    409,
    ['不能减少到没有管理员', 'There must be an administrator'],
    ['先邀请另一名管理员并由其开通账号', 'Invite another administrator first, who opens the account'],
  ),
  REGISTRATION_INCOMPLETE: entry(
    409,
    ['注册尚不能提交', 'The registration cannot be submitted yet'],
    [
      '先用邮件确认码确认邮箱，再上传身份证明',
      'Confirm the address by its code, then upload the proof of identity',
    ],
  ),
  REGISTRATION_SUBMITTED: entry(
    409,
    ['注册申请已提交', 'The registration was submitted'],
    ['等待信用办审核；结果将发送邮件', 'Wait for the credit office; its decision is mailed'],
  ),
  REGISTRATION_DECIDED: entry(
    409,
    ['注册申请已有决定', 'The registration has been decided'],
    ['查看该申请的决定', 'See the decision on it'],
  ),
  TOO_MANY_PROOFS: entry(
    409,
    ['证明文件过多', 'Too many proofs'],
    ['合并后再上传', 'Put them together into fewer files'],
  ),
  ACCOUNT_EXISTS: entry(
    409,
    ['该单位或其代码已有账号', 'The organisation, or its code, has an account'],
    [
      '该单位已有账号的，以此为由不予通过，该单位可找回密码；代码是他人登录名的，请管理员核实',
      'If it is its own, refuse it for this reason: the organisation can recover its password; if its code is the user name of somebody else, ask the administrator',
    ],
  ),
  AGENT_UNKNOWN: entry(
    404,
    ['没有这一代理人账号', 'There is no such agent'],
    [
      '核对代理人的登录名；代理人账号由管理员邀请开通',
      "Check the agent's user name; an administrator invites agents to their accounts",
    ],
  ),
  AUTHORISATION_IMPOSSIBLE: entry(
    422,
    ['不能这样授权', 'The authorisation cannot be given so'],
    ['按上述问题更正期限或代理人', 'Correct the term or the agent accordingly'],
  ),
  AUTHORISATION_EXISTS: entry(
    409,
    ['已有相同的授权', 'The same authorisation is alive'],
    ['变更期限的，先撤回原授权', 'Take the other one back first to change its term'],
  ),
  AUTHORISATION_ENDED: entry(
    409,
    ['该授权已终止', 'The authorisation has ended'],
    ['无需撤回；需要的，重新授权', 'Nothing is left to take back; give it anew if it is needed'],
  ),
  CORRECTION_IMPOSSIBLE: entry(
    422,
    ['不能这样更正', 'It cannot be corrected so'],
    ['按上述问题更正内容或者补充证明', 'Change the value or bring a proof accordingly'],
  ),
  CORRECTION_OPEN: entry(
    409,
    ['该项已有待决的更正申请', 'A correction of this is waiting for its decision'],
    ['内容有误的，先撤回原申请', 'Withdraw the other request first where it is wrong'],
  ),
  CORRECTION_DECIDED: entry(
    409,
    ['更正申请已办结', 'The request has been settled'],
    ['查看该申请的结果', 'See what became of it'],
  ),
  REGISTRATION_CLOSED: entry(
    503,
    ['暂不能受理注册', 'Registrations cannot be taken at the moment'],
    [
      '请管理员公布含注册期限的县级规则',
      'The administrator publishes an overlay with a deadline for registrations',
    ],
  ),
} as const;
