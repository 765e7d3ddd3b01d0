import { describe, expect, it } from '@jest/globals';
import { renderAccountMail } from './render-account-mail.js';

const filing = {
  recipientName: '赵明',
  code: '012345',
  minutes: 30,
  organisationName: '青禾食品有限公司',
  uscc: '91420526MA00000001',
  record: '青市监罚〔2026〕1号；青禾县市场监督管理局',
  fulfilledOn: '2026-04-30',
  commitment: '本单位承诺\n依法经营<script>',
  contact: '赵明 <zhao@food.example>',
  personName: '赵明',
  clerkName: '孙洁',
  proofs: ['缴款凭证.pdf', '整改报告.pdf'],
};

describe('the mail of a code for the window', () => {
  it.each([
    ['zh-CN', '确认码: 012345', '请勿告知'],
    ['en', 'Code: 012345', 'tell nobody'],
  ] as const)('says in %s what the code says yes to, and when not to tell it', (locale, code, warning) => {
    const { text, html } = renderAccountMail('window-code', locale, filing);
    for (const said of [
      code,
      warning,
      filing.record,
      filing.fulfilledOn,
      '本单位承诺 依法经营<script>',
      filing.contact,
      '孙洁',
      '2. 整改报告.pdf',
    ])
      expect(text).toContain(said);
    expect(html).not.toContain('<script>');
    expect(text).toContain('30');
  });

  it('has no link: the code is told, not typed', () => {
    expect(renderAccountMail('window-code', 'zh-CN', filing).text).not.toContain('办理链接');
  });
});
