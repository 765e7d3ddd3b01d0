import { CORRECTION_FIELD_WORDS } from '@xinxiu/domain';
import type { AccountMailData, AccountMailKind } from './account-mail-data.js';
import type { Locale } from './mail-data.js';

interface Text {
  readonly subject: string;
  readonly opening: string;
}

type Template = (data: AccountMailData) => Record<Locale, Text>;

function text(zh: readonly [string, string], en: readonly [string, string]): Record<Locale, Text> {
  return { 'zh-CN': { subject: zh[0], opening: zh[1] }, en: { subject: en[0], opening: en[1] } };
}

const hours = ({ hours: n = 0 }: AccountMailData) => ({ zh: `${n}小时`, en: `${n} hours` });
const corrected = ({ correctedField = 'name' }: AccountMailData) => CORRECTION_FIELD_WORDS[correctedField];
const minutes = ({ minutes: n = 0 }: AccountMailData) => ({ zh: `${n}分钟`, en: `${n} minutes` });

/** What each mail about an account says first; the facts follow in the same form for all. */
export const ACCOUNT_TEXTS: Readonly<Record<AccountMailKind, Template>> = {
  invitation: (data) =>
    text(
      [
        '请开通您的账号',
        `管理员为您开设了账号。请在${hours(data).zh}内用下面的确认码设置密码；确认码只能使用一次。`,
      ],
      [
        'Please open your account',
        `An administrator has made an account for you. Set your password with the code below within ${hours(data).en}; it works once.`,
      ],
    ),
  recovery: (data) =>
    text(
      [
        '重设密码',
        `有人申请重设您账号的密码。请在${minutes(data).zh}内用下面的确认码设置新密码。如非本人操作，不必理会，密码不变。`,
      ],
      [
        'Set a new password',
        `Somebody asked to set a new password for your account. Use the code below within ${minutes(data).en}. If it was not you, do nothing: the password stays.`,
      ],
    ),
  'password-set': () =>
    text(
      ['密码已重设', '您账号的密码已重设，全部登录已退出。如非本人操作，请立即联系管理员。'],
      [
        'Your password was set anew',
        'The password of your account was set anew and every sign-in has ended. If it was not you, tell the administrator at once.',
      ],
    ),
  'email-change': (data) =>
    text(
      ['请确认新邮箱', `请在${minutes(data).zh}内用下面的确认码确认本邮箱为您账号的新邮箱。`],
      [
        'Please confirm your new address',
        `Confirm within ${minutes(data).en}, with the code below, that this is the new address of your account.`,
      ],
    ),
  'email-changed': () =>
    text(
      ['账号邮箱已变更', '您账号的邮箱已变更，其他登录已退出。如非本人操作，请立即联系管理员。'],
      [
        'The address of your account was changed',
        'The mail address of your account was changed and your other sign-ins have ended. If it was not you, tell the administrator at once.',
      ],
    ),
  'post-changed': () =>
    text(
      ['岗位已变更', '您的岗位已变更，权限随之变更；此前经办的案件已退回原部门队列。'],
      [
        'Your post was changed',
        'Your post was changed and your rights with it; cases that you held went back to the queue.',
      ],
    ),
  'access-ended': () =>
    text(
      ['账号已停用', '您的账号已停用，全部登录已退出。'],
      ['Your account was closed', 'Your account was closed and every sign-in has ended.'],
    ),
  'second-factor-on': () =>
    text(
      ['第二重验证已设置', '您的账号已设置新的第二重验证，其他登录已退出。如非本人操作，请立即联系管理员。'],
      [
        'A second factor was set up',
        'Your account has a new second factor and your other sign-ins have ended. If it was not you, tell the administrator at once.',
      ],
    ),
  'second-factor-off': () =>
    text(
      ['第二重验证已停用', '您账号的第二重验证已停用，其他登录已退出。如非本人操作，请立即联系管理员。'],
      [
        'Your second factor was removed',
        'Your account has no second factor any more and your other sign-ins have ended. If it was not you, tell the administrator at once.',
      ],
    ),
  'second-factor-reset': () =>
    text(
      [
        '第二重验证已重置',
        '管理员已重置您账号的第二重验证，全部登录已退出，理由如下。如您没有提出申请，请立即联系信用办。',
      ],
      [
        'Your second factor was reset',
        'An administrator has reset the second factor of your account, for the reason below, and every sign-in has ended. If you did not ask for it, tell the credit office at once.',
      ],
    ),
  'recovery-code-used': ({ left = 0 }) =>
    text(
      [
        '恢复码已使用',
        `您账号的一个恢复码已用于验证，剩余${left}个。如非本人操作，请立即更改密码并联系管理员。`,
      ],
      [
        'A recovery code was used',
        `One of the recovery codes of your account was used; ${left} are left. If it was not you, change your password and tell the administrator at once.`,
      ],
    ),
  'identity-bound': () =>
    text(
      [
        '已绑定统一身份认证',
        '管理员已将您的账号与统一身份认证中的身份绑定，今后可以该身份登录。如有疑问，请联系信用办。',
      ],
      [
        'An identity was bound to your account',
        'An administrator has bound an identity of the identity service to your account, which signs in with it from now on. If you know nothing of it, tell the credit office.',
      ],
    ),
  'identity-unbound': () =>
    text(
      ['已解除统一身份认证绑定', '管理员已解除您的账号与统一身份认证的绑定，全部登录已退出。'],
      [
        'The identity of your account was unbound',
        'An administrator has unbound your account from the identity service; every sign-in has ended.',
      ],
    ),
  registration: (data) =>
    text(
      [
        '请确认邮箱以继续注册',
        `有人用本邮箱注册信用修复账号。请在${hours(data).zh}内用下面的确认码确认。如非本人操作，不必理会。`,
      ],
      [
        'Please confirm your address to register',
        `Somebody registers for credit repair with this address. Confirm it with the code below within ${hours(data).en}. If it was not you, do nothing.`,
      ],
    ),
  'registration-attempted': () =>
    text(
      [
        '有人以贵单位名义申请注册',
        '贵单位已有账号，仍有人以贵单位名义提交注册申请，正由信用办核验。如遗忘密码，请使用找回密码；如非本单位所为，请联系信用办。',
      ],
      [
        'Somebody registers in your organisation’s name',
        'Your organisation has an account, and somebody applied for another one. The credit office examines it. If you lost the password, recover it; if it was not you, tell the credit office.',
      ],
    ),
  'registration-received': ({ due }) =>
    text(
      ['注册申请已收到', `贵单位的注册申请已收到${due ? `，信用办将于 ${due} 前审核` : ''}。`],
      [
        'Your registration was received',
        `Your registration was received${due ? `; the credit office decides by ${due}` : ''}.`,
      ],
    ),
  'registration-task': ({ organisationName = '', due }) =>
    text(
      ['新的注册申请待审核', `${organisationName}申请注册，待审核${due ? `，期限 ${due}` : ''}。`],
      [
        'A registration waits for you',
        `${organisationName} applies for an account${due ? `; it is due ${due}` : ''}.`,
      ],
    ),
  'registration-reminder': ({ organisationName = '', due }) =>
    text(
      ['注册审核提醒', `${organisationName}的注册申请待审核${due ? `，期限 ${due}` : ''}，请及时办理。`],
      [
        'Reminder: a registration waits',
        `The registration of ${organisationName} waits for you${due ? `; it is due ${due}` : ''}.`,
      ],
    ),
  'registration-escalation': ({ organisationName = '', due }) =>
    text(
      [
        '注册审核逾期督办',
        `${organisationName}的注册申请${due ? `期限 ${due} 已过，` : ''}尚未审核，请督促。`,
      ],
      [
        'A registration is overdue',
        `The registration of ${organisationName} has not been decided${due ? `; it was due ${due}` : ''}.`,
      ],
    ),
  'registration-approved': () =>
    text(
      ['注册申请已通过', '贵单位的账号已开通，请用登录名和注册时设置的密码登录。'],
      [
        'Your registration was approved',
        'Your account is open. Sign in with the name below and the password that you chose.',
      ],
    ),
  'registration-refused': () =>
    text(
      ['注册申请未通过', '贵单位的注册申请未通过，理由如下。更正后可以重新注册。'],
      [
        'Your registration was refused',
        'Your registration was refused, for the reasons below. You may register again once they are met.',
      ],
    ),
  'agent-authorised': ({ organisationName = '' }) =>
    text(
      ['您已被授权代理', `${organisationName}授权您代为办理信用修复。`],
      ['You may act as an agent', `${organisationName} authorises you to act for it in credit repair.`],
    ),
  'agent-ended': ({ organisationName = '' }) =>
    text(
      ['代理授权已撤回', `${organisationName}已撤回对您的授权，您不能再代为办理。`],
      ['Your authorisation was taken back', `${organisationName} has taken its authorisation back.`],
    ),
  'authorisation-given': ({ agentName = '' }) =>
    text(
      [
        '已授权代理人',
        `贵单位已授权${agentName}代为办理信用修复；可以随时撤回。如非本人操作，请立即撤回并修改密码。`,
      ],
      [
        'You authorised an agent',
        `You authorised ${agentName} to act for you in credit repair, and may take that back at any time. ` +
          'If it was not you, take it back at once and change the password.',
      ],
    ),
  'authorisation-taken-back': ({ agentName = '' }) =>
    text(
      ['已撤回代理授权', `贵单位已撤回对${agentName}的授权，其不能再代为办理。`],
      ['You took an authorisation back', `${agentName} can no longer act for you.`],
    ),
  'agent-gave-up': ({ organisationName = '' }) =>
    text(
      [
        '您已辞去代理',
        `您已辞去${organisationName}的授权，不能再代为办理。如非本人操作，请立即修改密码并联系管理员。`,
      ],
      [
        'You gave an authorisation up',
        `You no longer act for ${organisationName}. If it was not you, change the password and tell the administrator at once.`,
      ],
    ),
  'authorisation-given-up': ({ agentName = '' }) =>
    text(
      [
        '代理人已辞去代理',
        `${agentName}已辞去贵单位的授权，不再代为办理；未办结的事项请自行办理或者另行授权。`,
      ],
      [
        'Your agent gave the authorisation up',
        `${agentName} no longer acts for you. Go on yourself with what is open, or authorise somebody else.`,
      ],
    ),
  'window-code': (data) =>
    text(
      [
        '窗口申请确认码',
        `信用办窗口工作人员正为贵单位代为提交信用修复申请，内容如下。内容属实且确由贵单位人员到场办理的，请在${minutes(data).zh}内将确认码告知窗口工作人员；` +
          '内容有误或者贵单位没有派人办理的，请勿告知，并联系信用办。',
      ],
      [
        'Code for your application at the window',
        `A clerk of the credit office is about to file the application below for you at the window. Tell him the code within ${minutes(data).en} ` +
          'only if what it says is right and the person is yours. Otherwise tell nobody, and let the credit office know.',
      ],
    ),
  'correction-task': (data) =>
    text(
      ['有更正申请待审核', `有账号申请更正${corrected(data).zh}，请核实后作出决定。`],
      [
        'A correction waits for a decision',
        `Somebody asks to correct the ${corrected(data).en} of an account. Verify it and decide.`,
      ],
    ),
  'correction-approved': (data) =>
    text(
      [
        '更正申请已通过',
        `您账号的${corrected(data).zh}已更正，适用于今后办理的事项。如非本人申请，请立即联系管理员。`,
      ],
      [
        'Your correction was made',
        `The ${corrected(data).en} of your account was corrected, for what is done from now on. If you did not ask for it, tell the administrator at once.`,
      ],
    ),
  'correction-refused': (data) =>
    text(
      [
        '更正申请未通过',
        `您申请更正账号的${corrected(data).zh}，未予更正，理由如下。补充证明后可以重新申请。`,
      ],
      [
        'Your correction was refused',
        `The ${corrected(data).en} of your account was not corrected, for the reason below. You may ask again with other proofs.`,
      ],
    ),
};
