import { entry } from './error-entry.js';

const SIGN_IN_ANEW = ['重新登录', 'Sign in again from the beginning'] as const;

/** What may stand against signing in with a second factor, and against sessions and tokens. */
export const SIGN_IN_ERRORS = {
  SECOND_FACTOR_NEEDED: entry(
    401,
    ['还需要第二重验证', 'A second factor is needed'],
    [
      '输入验证器应用显示的 6 位数字或一个恢复码，与 challenge 一并提交',
      'Send the 6 digits of your authenticator app, or a recovery code, with the challenge',
    ],
  ),
  SECOND_FACTOR_SETUP_NEEDED: entry(
    401,
    ['须先设置第二重验证', 'A second factor must be set up first'],
    [
      '以 challenge 取得密钥并录入验证器应用，再提交其首个 6 位数字',
      'Ask for a secret with the challenge, enter it in an authenticator app and send its first 6 digits',
    ],
  ),
  SECOND_FACTOR_WRONG: entry(
    401,
    ['验证码不正确', 'The code is not right'],
    [
      '等待下一个验证码后重试，并核对手机时间；每个验证码只能使用一次',
      'Wait for the next code and try again; check the clock of your phone; each code works once',
    ],
  ),
  CHALLENGE_ENDED: entry(401, ['本次登录已失效', 'This sign-in has ended'], SIGN_IN_ANEW),
  SECOND_FACTOR_ON: entry(
    409,
    ['已设置第二重验证', 'There is a second factor already'],
    ['提交其验证码', 'Send its code'],
  ),
  SECOND_FACTOR_OFF: entry(
    409,
    ['未设置第二重验证', 'There is no second factor'],
    ['先设置第二重验证', 'Set one up first'],
  ),
  SECOND_FACTOR_NOT_PROPOSED: entry(
    409,
    ['没有待确认的第二重验证', 'No second factor waits to be confirmed'],
    ['先取得密钥，再提交其首个验证码', 'Ask for a secret first, then send its first code'],
  ),
  SECOND_FACTOR_REQUIRED: entry(
    409,
    ['本岗位必须使用第二重验证', 'The role must have a second factor'],
    ['如需更换，请设置新的第二重验证', 'Set up another one if you want to replace it'],
  ),
  NOT_YOUR_OWN: entry(
    403,
    ['不得为本人办理', 'Not for yourself'],
    ['请由另一位管理员办理', 'Let another administrator do it'],
  ),
  TOKEN_READ_ONLY: entry(
    403,
    ['该令牌只能读取', 'The token only reads'],
    ['以完整权限的令牌办理', 'Use a token with full access'],
  ),
  TOKEN_LIFE_TOO_LONG: entry(
    400,
    ['令牌有效期过长', 'The life of the token is too long'],
    ['按上述上限缩短天数', 'Ask for fewer days'],
  ),
  TOKENS_USED_UP: entry(
    409,
    ['令牌过多', 'The account has too many tokens'],
    ['先撤销不再使用的令牌', 'End those that are not used any more'],
  ),
  IDENTITY_SERVICE_OFF: entry(
    409,
    ['未启用统一身份认证', 'No identity service is set up'],
    ['以用户名和密码登录', 'Sign in with user name and password'],
  ),
  IDENTITY_SERVICE_UNAVAILABLE: entry(
    503,
    ['统一身份认证服务暂不可用', 'The identity service is not available'],
    ['稍后重试，或以用户名和密码登录', 'Try again later, or sign in with user name and password'],
  ),
  IDENTITY_FLOW_ENDED: entry(401, ['本次登录已失效', 'This sign-in has ended'], SIGN_IN_ANEW),
  IDENTITY_REFUSED: entry(
    401,
    ['统一身份认证未通过', 'The identity service did not confirm it'],
    SIGN_IN_ANEW,
  ),
  IDENTITY_UNBOUND: entry(
    403,
    ['该身份未绑定账户', 'The identity is bound to no account'],
    [
      '请将上述身份标识告知管理员，由其核验后绑定',
      'Tell an administrator this identity, who binds it once he knows you',
    ],
  ),
  IDENTITY_TAKEN: entry(
    409,
    ['该身份已绑定账户', 'The identity is bound already'],
    ['先解除原绑定', 'Unbind it first from the account that has it'],
  ),
} as const;
