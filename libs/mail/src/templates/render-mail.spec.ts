import { NOTICE_KINDS } from '@xinxiu/domain';
import { describe, expect, it } from '@jest/globals';
import { messageIdOf } from '../sending/message-id.js';
import { renderMail } from './render-mail.js';

const DATA = {
  caseNo: 'XF-2026-000001',
  version: 4,
  recipientName: '赵明',
  applicantName: '青禾食品有限公司',
  due: '2026-05-11',
  reasons: ['未履行完毕'],
};

describe('a rendered notice', () => {
  it.each(NOTICE_KINDS)('of kind %s says what it is about in both languages', (kind) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { subject, text, html } = renderMail(kind, locale, DATA);
      expect(subject).toContain('[XF-2026-000001]');
      for (const body of [text, html]) expect(body).toContain('XF-2026-000001');
      expect(text).not.toMatch(/undefined|%/);
      expect(/[\u4e00-\u9fff]/.test(subject)).toBe(locale === 'zh-CN');
    }
  });

  it('names days with their day of the week, and says what the number of the case is good for', () => {
    const told = (locale: 'zh-CN' | 'en') => renderMail('supplement', locale, DATA).text;
    expect(told('zh-CN')).toContain('请于 2026-05-11（周一）前补正');
    expect(told('en')).toContain('by 2026-05-11 (Mon);');
    for (const locale of ['zh-CN', 'en'] as const) expect(told(locale)).not.toMatch(/版本|[Vv]ersion/);
    expect(told('zh-CN')).toContain('案件更新: 第 4 次；');
    expect(told('en')).toContain('Update of the case: no. 4;');
  });

  it('keeps what people wrote from becoming markup, headers or lines', () => {
    const nasty = {
      ...DATA,
      applicantName: '<script>x</script>',
      caseNo: 'A\r\nBcc: evil@evil.com',
      reasons: ['a\nb'],
    };
    const { subject, text, html } = renderMail('reminder', 'zh-CN', nasty);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(text).toContain('1. a b');
  });

  it('has an id that depends on notice and recipient only', () => {
    const id = messageIdOf('n', 'A@b.cn', 'd.cn');
    expect(messageIdOf('n', 'a@b.cn', 'd.cn')).toBe(id);
    expect(messageIdOf('n', 'c@b.cn', 'd.cn')).not.toBe(id);
    expect(id).toMatch(/^<[0-9a-f]{40}@d\.cn>$/);
  });
});
