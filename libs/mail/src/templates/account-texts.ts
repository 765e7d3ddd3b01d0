import { CORRECTION_FIELD_WORDS } from '@xinxiu/domain';
import { type AccountText, hours, minutes, text } from './account-text.js';
import { ABSENCE_TEXTS } from './absence-texts.js';
import { ACTING_FOR_TEXTS } from './acting-for-texts.js';
import type { AccountMailData, AccountMailKind } from './account-mail-data.js';
import { COMMITMENT_TEXTS } from './commitment-texts.js';
import { DELIVERY_TEXTS } from './delivery-texts.js';
import { URGE_TEXTS } from './urge-texts.js';
import { REGISTRATION_TEXTS } from './registration-texts.js';

const corrected = ({ correctedField = 'name' }: AccountMailData) => CORRECTION_FIELD_WORDS[correctedField];

/** What each mail about an account says first; the facts follow in the same form for all. */
export const ACCOUNT_TEXTS: Readonly<Record<AccountMailKind, AccountText>> = {
  ...REGISTRATION_TEXTS,
  ...ACTING_FOR_TEXTS,
  ...ABSENCE_TEXTS,
  ...COMMITMENT_TEXTS,
  ...DELIVERY_TEXTS,
  ...URGE_TEXTS,
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
  'account-opened-by-identity': () =>
    text(
      [
        '账号已开通',
        '您的账号已凭邀请邮件中的确认码和统一身份认证开通，今后以该身份登录，无需密码。如非本人操作，请立即联系管理员解除绑定。',
      ],
      [
        'Your account is open',
        'Your account was opened by the code of the invitation and an identity of the identity service, which signs in with it from now on, without a password. If it was not you, have an administrator unbind it at once.',
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
  'record-no-longer-own': () =>
    text(
      [
        '记录已更正，不再列于贵单位名下',
        '下列失信记录的主体经核实更正，不再列于贵单位名下。贵单位此前就该记录提交的材料不会出示给他人。如有疑问，请联系认定单位或信用办。',
      ],
      [
        'A record was corrected and is no longer yours',
        'The subject of the record below was corrected: it is no longer listed under your organisation. What you brought for it is shown to no other business. With questions turn to the determining department or the credit office.',
      ],
    ),
  'record-now-own': () =>
    text(
      [
        '记录已更正，现列于贵单位名下',
        '下列失信记录的主体经核实更正，现列于贵单位名下。请登录后在“记录”中查看；认为有误的，请向认定单位或信用办提出。',
      ],
      [
        'A record was corrected and stands under your organisation',
        'The subject of the record below was corrected: it now stands under your organisation. Sign in and see it under “Records”; if you hold it to be wrong, tell the determining department or the credit office.',
      ],
    ),
};
