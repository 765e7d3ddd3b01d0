import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { inChinese } from './in-chinese.js';
import { problemDocument } from './problem-document.js';
import { ProblemError } from './problem.error.js';
import { checked } from './zod.pipe.js';

describe('the details of problems', () => {
  it.each([
    [
      'Only the holder may decide; 吴审 holds it since 2026-05-06.',
      '只有承办人可以办理作出决定；吴审自2026-05-06起承办。',
    ],
    ['accept is not possible in under-review.', '案件处于审核中，不能办理受理。'],
    ['decide is for: holder, unit-leader.', '作出决定由以下人员办理：承办人、承办单位负责人。'],
    [
      'The case has changed since version 3: case-claimed by 孙洁 at 2026-05-06T02:00:00.000Z.',
      '案件在版本3之后已变更：孙洁于2026-05-06T02:00:00.000Z认领案件。',
    ],
    [
      'Neither verified nor waived at version 3 of the record: fine (open), correction (evidenced).',
      '记录版本3中尚未核实或者免除的义务：缴纳罚款（未履行）、改正违法行为（已提交凭证）。',
    ],
    ['The file cannot be used: it is encrypted.', '文件不可用：已加密。'],
    ['A wording of tomorrow.', 'A wording of tomorrow.'],
  ])('turn %s', (english, chinese) => {
    expect(inChinese(english)).toBe(chinese);
  });

  it('leave a text as it is that somebody sends to make us search long', () => {
    const hostile = `The file cannot be used: ${'a by b at '.repeat(50_000)}`;
    expect(inChinese(hostile)).toBe(hostile);
  });
});

describe('what a contract says of a request', () => {
  const body = z.strictObject({ name: z.string().max(3), code: z.string().regex(/^a$/, 'is not a code') });

  function problem(value: unknown): ProblemError {
    try {
      checked(body, value);
    } catch (error) {
      if (error instanceof ProblemError) return error;
    }
    throw new Error('It was taken.');
  }

  it('is told in Chinese, and in English to who asks for it', () => {
    const error = problem({ name: '青禾食品', code: 'b' });
    const [zh, en] = (['zh', 'en'] as const).map((language) => problemDocument(error, 'r', language));
    expect(zh?.errors).toEqual([
      { path: 'name', message: expect.stringMatching(/\p{Script=Han}/u) },
      { path: 'code', message: '不是有效的代码' },
    ]);
    expect(zh?.detail).toMatch(/^名称：.*\p{Script=Han}/u);
    expect(en?.errors?.[1]).toEqual({ path: 'code', message: 'is not a code' });
    expect(en?.detail).not.toMatch(/\p{Script=Han}/u);
  });
});
