import { defineTexts } from '../../i18n/texts.js';

export const useRegistrationTexts = defineTexts('registration', {
  title: ['单位注册', 'Register a business'],
  under: [
    '由信用办审核，一般几个工作日内完成，不收取费用。',
    'The credit office checks it within a few working days, free of charge.',
  ],
  step_begin: ['单位信息', 'The business'],
  step_confirm: ['确认邮箱', 'Mail address'],
  step_proofs: ['身份证明', 'Proof of identity'],
  step_done: ['等待审核', 'Being checked'],
  uscc: ['统一社会信用代码', 'Unified social credit code'],
  needUscc: [
    '请核对营业执照上的 18 位统一社会信用代码：位数或校验码不对',
    'Look at the code on the licence: 18 characters, of which the last one checks the others',
  ],
  organisationName: ['单位名称', 'Name of the business'],
  needName: ['请按营业执照填写，2 至 100 个字', 'As on the licence, 2 to 100 characters'],
  representative: ['法定代表人或负责人', 'Legal representative'],
  needRepresentative: ['请填写姓名，2 至 60 个字', 'Enter the name, 2 to 60 characters'],
  email: ['电子邮箱', 'Mail address'],
  needEmail: ['请填写有效的电子邮箱', 'Enter a valid mail address'],
  begin: ['下一步', 'Next'],
  mailSent: [
    '确认邮件已发出。请打开邮件中的链接，或把其中的代码粘贴到下面。请不要关闭本页。',
    'A mail is on its way. Open its link, or paste its code below. Keep this page open.',
  ],
  resume: [
    '如需稍后继续，请保存这串续办码；不要告诉他人。',
    'To go on later, keep this resume code. Tell it to nobody.',
  ],
  code: ['邮件中的代码', 'Code from the mail'],
  needCode: ['请填写邮件中的代码', 'Enter the code from the mail'],
  confirm: ['确认邮箱', 'Confirm the address'],
  proofsHint: [
    '请上传营业执照和法定代表人身份证明。PDF、JPEG、PNG 或 OFD，每份不超过 20 MB。',
    'Upload the licence and a proof of identity of the representative: PDF, JPEG, PNG or OFD, 20 MB each.',
  ],
  submit: ['提交审核', 'Submit'],
  needProof: ['请先上传身份证明', 'Upload the proof of identity first'],
  submitted: ['已提交审核', 'Submitted'],
  submittedHint: [
    '信用办将在 {{day}} 前作出决定，结果会发送到您的邮箱。',
    'The credit office decides by {{day}}; the result is mailed to you.',
  ],
  approved: ['注册已通过', 'Your registration is approved'],
  approvedHint: ['请用统一社会信用代码和密码登录。', 'Sign in with your unified code and your password.'],
  refused: ['注册未通过', 'Your registration was refused'],
  elsewhere: [
    '代码已交给打开着的注册页面，本页可以关闭。如果没有打开的注册页面，请输入续办码继续。',
    'The code was handed to the open page of your registration; you may close this one. If none is open, enter your resume code.',
  ],
  haveResume: ['用续办码继续', 'Go on with a resume code'],
  resumeCode: ['续办码', 'Resume code'],
  needResume: ['请完整填写续办码', 'Enter the whole resume code'],
  goOn: ['继续', 'Go on'],
  signIn: ['去登录', 'Sign in'],
});
