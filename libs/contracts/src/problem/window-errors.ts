import { entry } from './error-entry.js';

/** What may stand against filing for somebody who is present at the window. */
export const WINDOW_ERRORS = {
  DRAFT_OF_ANOTHER: entry(
    403,
    ['该窗口申请由他人经办', 'Another clerk has this draft'],
    [
      '由见到本人及其证件的人员继续办理；其不在岗的，另行起草',
      'Who saw the person and the document goes on with it; if he is away, begin another draft',
    ],
  ),
  DRAFT_AT_WINDOW: entry(
    409,
    ['该申请正在窗口办理', 'The draft is being filed at the window'],
    [
      '在窗口由到场人员以确认码确认；也可以另行开始自己的申请',
      'The person at the window confirms it by the mailed code; or begin an application of your own',
    ],
  ),
  CODE_WRONG: entry(
    422,
    ['确认码不正确', 'The code is wrong'],
    [
      '请到场人员重新核对邮件中的确认码；次数用完的，重新发送',
      'Let the person present look at the mail again; when no try is left, mail another code',
    ],
  ),
  CODE_OUTDATED: entry(
    409,
    ['确认码发出后申请已变更', 'The draft has changed since the code was mailed'],
    [
      '重新发送确认码，由到场人员确认现在的内容',
      'Mail another code, so that the person confirms what the draft says now',
    ],
  ),
  ADDRESS_OF_OFFICIAL: entry(
    422,
    [
      '邮箱是本县单位或其工作人员的邮箱',
      'The address is that of a department of the county or of an official',
    ],
    ['填写该单位或者代理人自己的邮箱', 'Give an address of the business or of the agent itself'],
  ),
} as const;
