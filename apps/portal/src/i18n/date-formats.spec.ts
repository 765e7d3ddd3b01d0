import { describe, expect, it } from '@jest/globals';
import { datesIn } from './date-formats.js';

describe('the days in a sentence of the rules', () => {
  it.each([
    ['自2026-08-20起可以申请', '自2026年8月20日周四起可以申请'],
    ['2026-08-20、2026-12-18', '2026年8月20日周四、2026年12月18日周五'],
    // No day, or part of something else.
    ['青市监罚〔2026〕226号', '青市监罚〔2026〕226号'],
    ['2026-13-40', '2026-13-40'],
    ['XF-2026-000001', 'XF-2026-000001'],
    ['2026-08-20T10:00:00Z', '2026-08-20T10:00:00Z'],
  ])('%s', (text, shown) => expect(datesIn('zh-CN').sentence(text)).toBe(shown));

  it('are written in the language of the page, in English as on the public pages', () => {
    expect(datesIn('en').sentence('from 2026-08-20 on')).toMatch(/^from Thu,? 20 Aug 2026 on$/);
  });
});
