import { defineTexts } from '../../i18n/texts.js';

export const useSignInTexts = defineTexts('sign-in', {
  title: ['登录', 'Sign in'],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  needUsername: ['请填写用户名', 'Enter your user name'],
  needPassword: ['请填写密码', 'Enter your password'],
  signIn: ['登录', 'Sign in'],
  secondTitle: ['第二重验证', 'Second factor'],
  secondHint: [
    '请输入验证器应用中的六位数字，或一个恢复码。',
    'Enter the six digits of your authenticator, or a recovery code.',
  ],
  code: ['验证码', 'Code'],
  needCode: ['请填写验证码', 'Enter the code'],
  confirm: ['确认', 'Confirm'],
  back: ['返回', 'Back'],
  setupTitle: ['设置第二重验证', 'Set up a second factor'],
  setupHint: [
    '工作人员账户须有第二重验证。请把下面的密钥加入验证器应用，再输入它显示的六位数字。',
    'Accounts of officials need a second factor. Add the key below to your authenticator and enter the six digits that it shows.',
  ],
  key: ['密钥', 'Key'],
  openApp: ['在本机的验证器中打开', 'Open in an authenticator on this device'],
  codesTitle: ['请保存恢复码', 'Keep your recovery codes'],
  codesHint: [
    '每个恢复码可用一次，仅显示这一次。手机遗失时用它登录。',
    'Each works once, and they are shown only now. Use one if you lose your telephone.',
  ],
  codesKept: ['已保存，继续', 'I have kept them'],
  nothingBrought: [
    '这里是统一身份认证登录后返回的页面，地址中没有认证信息。',
    'The identity service sends the browser back to this page; the address brings nothing from it.',
  ],
  toSignIn: ['返回登录', 'To the sign-in'],
  lockedHint: [
    '忘记密码的，可以从下面的“忘记密码”重新设置，设好后即可登录，不必等待。',
    'If you have forgotten it, set a new one by “Forgotten password” below: you can then sign in at once.',
  ],
  forgot: ['忘记密码', 'Forgotten password'],
  register: ['单位注册', 'Register a business'],
  pitch: [
    '把“什么时候能修复、谁在办、还差什么”说清楚',
    'When may I apply, who holds it, what is missing: said plainly',
  ],
  free: ['信用修复全程免费，不需要委托任何中介。', 'Credit repair is free; you need no paid agent.'],
});
