import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_MAIL_KINDS } from './account-mail-data.js';
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

describe('the mails of a followed commitment', () => {
  const commitment = {
    recipientName: '赵明',
    organisationName: '青禾食品有限公司',
    commitment: '42052620260410000001',
    due: '2026-12-16',
    article: '青禾县办理规则·承诺履行认定',
  };
  const kinds = ACCOUNT_MAIL_KINDS.filter((kind) => kind.startsWith('commitment-'));

  it.each(kinds)('%s name the commitment, its term and its article, and read without a term', (kind) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { subject, text } = renderAccountMail(kind, locale, commitment);
      for (const said of [commitment.commitment, commitment.due, commitment.article])
        expect(text).toContain(said);
      const { due: _, article: _article, ...bare } = commitment;
      expect(subject + text + renderAccountMail(kind, locale, bare).text).not.toMatch(/undefined|，，| {2}/);
    }
  });

  it('say what was determined, why, and each measure with its article', () => {
    const determined = {
      ...commitment,
      fulfilment: '部分履行' as const,
      note: '整改未完成。',
      reasons: ['恢复公示（违诺责任）'],
    };
    const { text } = renderAccountMail('commitment-determined', 'zh-CN', determined);
    for (const said of ['履行状态认定为部分履行', '整改未完成。', '恢复公示（违诺责任）'])
      expect(text).toContain(said);
    expect(renderAccountMail('commitment-determined', 'en', determined).text).toContain('fulfilled in part');
  });
});
