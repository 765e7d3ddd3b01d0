import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { toldIn } from './problem-document.js';
import { ProblemError } from './problem.error.js';
import { ZodPipe } from './zod.pipe.js';

function refusalOf(ask: () => unknown): ProblemError {
  try {
    ask();
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('It was taken.');
}

describe('a body', () => {
  it('that is not there is told to be missing, and not what an empty object would lack', () => {
    const refused = refusalOf(() => new ZodPipe(z.strictObject({ kind: z.string() })).transform(undefined));
    expect(refused).toMatchObject({ code: 'INVALID_REQUEST', extras: {} });
    expect(toldIn(refused, 'en')).toEqual({ detail: 'There is no body: send a JSON object.' });
    expect(toldIn(refused, 'zh')).toEqual({ detail: '没有请求体：请发送 JSON 对象。' });
  });

  it('that is an empty object is told what it lacks', () => {
    const refused = refusalOf(() => new ZodPipe(z.strictObject({ kind: z.string() })).transform({}));
    expect(toldIn(refused, 'en').errors).toMatchObject([{ path: 'kind' }]);
  });

  it('may be left out where each of its fields may', () => {
    const pipe = new ZodPipe(z.strictObject({ expectedVersion: z.int().optional() }));
    expect(pipe.transform(undefined)).toEqual({});
  });
});
