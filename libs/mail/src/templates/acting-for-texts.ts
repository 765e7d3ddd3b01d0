import { type AccountText, minutes, text } from './account-text.js';

/** Where somebody acts for a business: an agent by its authorisation, a clerk at the window by its code. */
export const ACTING_FOR_TEXTS = {
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
  'agent-lapsed': ({ organisationName = '' }) =>
    text(
      [
        '您的代理授权已终止',
        `您已调入机关任职，${organisationName}对您的授权随之终止；该单位的事项您应当回避。`,
      ],
      [
        'Your authorisation has ended',
        `You work for the county now: you no longer act for ${organisationName}, and keep out of what concerns it.`,
      ],
    ),
  'authorisation-lapsed': ({ agentName = '' }) =>
    text(
      [
        '代理授权已终止',
        `${agentName}已调入机关任职，贵单位对其的授权随之终止；未办结的事项请自行办理或者另行授权。`,
      ],
      [
        'The authorisation of your agent has ended',
        `${agentName} works for the county now and no longer acts for you. Go on yourself with what is open, or authorise somebody else.`,
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
} as const satisfies Readonly<Record<string, AccountText>>;
