import { describe, expect, it } from '@jest/globals';
import { passwordContextWords } from './context-words.js';
import { checkPassword } from './password-rule.js';

const WORDS = passwordContextWords(
  [
    {
      code: 'SCJG',
      name: '兴山县市场监督管理局',
      nameEn: 'Market Regulation Bureau of Xingshan',
      aliases: ['兴山市监局'],
    },
    { code: 'XY', name: '信用办', nameEn: '', aliases: [] },
  ],
  {
    username: 'wei.zhang',
    name: '张伟',
    email: 'zhangwei88@corp.example',
    organisationName: '兴山食品有限公司',
  },
  ['xsx'],
);

describe('the words that everybody knows here', () => {
  it.each([
    'xinxiu',
    '信修',
    '兴山县',
    '兴山',
    '市场监督管理局',
    'Xingshan',
    'wei.zhang',
    '张伟',
    'zhangwei88',
    'xsx',
    'SCJG',
  ])('have %s', (word) => {
    expect(WORDS).toContain(word);
  });

  it('have no empty word and nothing as short as "of"', () => {
    expect(WORDS).not.toContain('');
    expect(WORDS).not.toContain('of');
    expect(WORDS).not.toContain('XY');
  });

  it.each(['xingshan2026', '兴山县2026!', 'zhangwei88-1990', 'scjg2026', 'SCJG-202606', '兴山食品有限公司1'])(
    'refuse %s',
    (password) => {
      const checked = checkPassword(password, { isCommon: () => false, words: WORDS });
      expect(checked).toEqual({ ok: false, error: 'PASSWORD_GUESSABLE' });
    },
  );
});
