import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { chineseBy } from './chinese-by.js';
import { mistakeInChinese } from './mistake-in-chinese.js';

describe('messages by their wordings', () => {
  const inChinese = chineseBy(
    { '{} is {}.': '{1}为{2}。', '{} is not {} today.': '{1}今日不为{2}。', 'Line {}: {}': '第{1}行：{2}' },
    { 'no {}': '不是{1}' },
    { open: { zh: '未办', en: 'open' }, fine: { zh: '罚款', en: 'fine' } },
  );

  it.each([
    ['the longer wording first', 'X is not red today.', 'X今日不为red。'],
    ['values that are wordings', 'Line 3: no day', '第3行：不是day'],
    ['values that are codes, in a row and with another', 'X is fine, open.', 'X为罚款、未办。'],
    ['a code with another in brackets', 'X is fine (open).', 'X为罚款（未办）。'],
    ['a row with something else in it not', 'X is fine, blue.', 'X为fine, blue。'],
    ['several lines', 'Line 3: a\nb', '第3行：a\nb'],
    ['what has no wording not', 'Tomorrow.', 'Tomorrow.'],
  ])('are turned: %s', (_, english, chinese) => {
    expect(inChinese(english)).toBe(chinese);
  });
});

describe('what zod says of a value', () => {
  const schema = z.strictObject({
    text: z.string().max(3),
    sum: z.number().min(0),
    whole: z.int(),
    yes: z.boolean(),
    list: z.array(z.string()).min(1),
    inner: z.strictObject({}),
  });
  const said = (value: unknown) =>
    schema.safeParse(value, { error: mistakeInChinese }).error?.issues.map(({ message }) => message);

  it('has no English in Chinese, but keys and values', () => {
    const mistakes = [
      ...(said({ text: 4, sum: '4', whole: 1.5, yes: null, list: {}, inner: [] }) ?? []),
      ...(said({ text: 'string', sum: -1, whole: '', yes: 'yes', list: [], inner: { x: 1 } }) ?? []),
      ...(said({}) ?? []),
    ];
    expect(mistakes).toHaveLength(18);
    const left = mistakes.map((one) => one.replace(/"x"|true|false|\(null\)|\(key\)/g, ''));
    expect(left.filter((one) => /[A-Za-z]{2}/.test(one))).toEqual([]);
  });

  it('names a bound in words, without a formula', () => {
    const bounds = said({ text: '四个字呢', sum: -1, whole: 1, yes: true, list: [], inner: {} });
    expect(bounds).toEqual(['最多3个字符', '不能小于0', '至少1项']);
  });
});
