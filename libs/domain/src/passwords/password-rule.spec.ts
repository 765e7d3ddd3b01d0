import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPassword } from './password-rule.js';

const COMMON = new Set(['password', '12345678', 'dragon', 'qwertyuiop', 'woaini', 'sunshine']);
const WORDS = [
  '信修',
  'xinxiu',
  'Xingshan',
  '兴山',
  '兴山县',
  'Bureau',
  '市场监督管理局',
  'zhang.wei',
  '张伟',
];
const check = (password: string) =>
  checkPassword(password, { isCommon: (word) => COMMON.has(word), words: WORDS });
const fault = (password: string) => {
  const checked = check(password);
  return checked.ok ? undefined : checked.error;
};

describe('the rule for passwords', () => {
  it.each([
    'correct horse battery',
    '今天天气很好我们去爬山',
    '   spaces   count   ',
    'xk7Qm2vR',
    '83749201746382',
    '我的狗叫兴山但它不咬人吧真的',
    'sunshine over the bridge',
    '🐼🦊🐻🐨🐯🦁🐮🐷',
  ])('takes %p: any characters, no composition', (password) => {
    expect(fault(password)).toBeUndefined();
  });

  it('counts characters, not their bytes', () => {
    expect(fault('春眠不觉晓处处')).toBe('PASSWORD_TOO_SHORT');
    expect(fault('春眠不觉晓处处闻')).toBeUndefined();
    expect(fault('🐼🦊🐻🐨🐯🦁🐮')).toBe('PASSWORD_TOO_SHORT');
  });

  it('takes 64 characters and more, up to 256', () => {
    const long = (length: number): string => '信用 修复 很长 的 口令 abc '.repeat(20).slice(0, length);
    expect(fault(long(64))).toBeUndefined();
    expect(fault(long(256))).toBeUndefined();
    expect(fault(long(257))).toBe('PASSWORD_TOO_LONG');
  });

  it.each([
    'password',
    'Password123!',
    'P@ssw0rd',
    'p@$$w0rd2026',
    '12345678',
    'ｐａｓｓｗｏｒｄ',
    'woaini1314',
    '!!dragon!!',
    'aaaaaaaaaaaa',
    'abcabcabc',
    'abcdefgh',
    '987654321',
  ])('refuses %p, which everybody tries first', (password) => {
    expect(fault(password)).toBe('PASSWORD_COMMON');
  });

  it.each([
    'xingshan2026',
    'Xinxiu-123456',
    '兴山县市场监督管理局',
    'zhang.wei!2026',
    '张伟 20260101',
    'BureauXingshan',
  ])('refuses %p, which says who and where', (password) => {
    expect(fault(password)).toBe('PASSWORD_GUESSABLE');
  });

  it('lets a word of the context stand in a password that is long enough without it', () => {
    expect(fault('xingshan dragon')).toBe('PASSWORD_GUESSABLE');
    expect(fault('xingshan green kettle')).toBeUndefined();
  });

  it('never throws, and refuses whatever is shorter than 8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (password) => {
        const checked = check(password);
        if ([...password].length < 8) expect(checked.ok).toBe(false);
      }),
    );
  });
});
