import { describe, expect, it } from '@jest/globals';
import { type RemindingNotice, renderDigest } from './digest-mail.js';

const CASE: RemindingNotice = {
  kind: 'reminder',
  caseNo: 'XF-1',
  to: 'holder',
  eventId: 'XF-1:t:0',
  content: { applicantName: '青禾<b>食品', due: '2026-05-09' },
};
const URGE: RemindingNotice = {
  kind: 'urge-escalation',
  caseNo: '',
  to: 'account',
  eventId: 'l-1:rung:escalation-leader',
  content: { urgeNumber: '督〔2026〕1号', organisationName: '青禾食品', due: '2026-05-08' },
};
const of = (locale: 'zh-CN' | 'en', notices: readonly RemindingNotice[]) =>
  renderDigest({ recipientName: '王芳', locale }, notices, 'https://x.example');

describe('the mail that stands for many reminders', () => {
  it('tells of each what it is about, when it is due and where it is dealt with', () => {
    const { subject, text } = of('zh-CN', [CASE, URGE]);
    expect(subject).toBe('[信修] 2 项催办');
    expect(text).toContain(
      '1. 催办 修复案件 XF-1；青禾<b>食品；期限 2026-05-09（周六）；https://x.example/desk/cases/XF-1',
    );
    expect(text).toContain(
      '2. 升级 督办单 督〔2026〕1号；青禾食品；期限 2026-05-08（周五）；https://x.example/desk/urge-letters/l-1',
    );
    expect(of('en', [CASE]).text).toContain(
      '1. reminder repair case XF-1; 青禾<b>食品; due 2026-05-09 (Sat);',
    );
  });

  it('leads an applicant to his own page, and escapes what people wrote', () => {
    const { text, html } = of('zh-CN', [{ ...CASE, to: 'applicant' }]);
    expect(text).toContain('https://x.example/desk/progress/XF-1');
    expect(html).toContain('青禾&lt;b&gt;食品');
    expect(html).not.toContain('<b>');
  });
});
