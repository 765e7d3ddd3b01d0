import { describe, expect, it } from '@jest/globals';
import { renderNoticePage } from './notice-page.js';

const NOTICE = {
  caseNo: 'XF-2026-000001',
  kind: 'supplement',
  locale: 'zh-CN',
  recipientName: '赵明',
  number: 'XF-2026-000001-补正-1',
  content: {
    applicantName: '青禾食品有限公司',
    version: 2,
    status: 'supplement-required',
    due: '2026-12-14',
    items: [{ id: 'one', text: '<img src=x>' }],
  },
} as const;
const VERIFICATION = { code: 'ABCD-EFGH', page: 'https://credit.example/verify' };

describe('the file of a notice', () => {
  it('is a whole page that says what the mail said, and how to verify it', () => {
    const page = renderNoticePage(NOTICE, VERIFICATION);
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    for (const told of ['赵明', NOTICE.number, VERIFICATION.code, VERIFICATION.page])
      expect(page).toContain(told);
  });

  it('asks for nothing from anywhere, and what people wrote is no markup', () => {
    const page = renderNoticePage(NOTICE, VERIFICATION);
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).not.toMatch(/<(script|img|link|iframe|object)|<[^>]*\b(src|href)=|url\(/);
  });

  it('has no code where there is no number', () => {
    const { number: _number, ...unnumbered } = NOTICE;
    expect(renderNoticePage(unnumbered)).not.toContain('核验码');
  });
});
