import { describe, expect, it } from '@jest/globals';
import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import { ERROR_CODES } from '@xinxiu/contracts';
import fc from 'fast-check';
import { asProblem, languageOf, problemDocument } from './problem-document.js';
import { ProblemError } from './problem.error.js';

describe('a problem', () => {
  it('keeps its code, its status and what helps to go on', () => {
    const error = new ProblemError('CASE_OPEN', 'Case XF-1 is open.', { caseNo: 'XF-1' });
    expect(problemDocument(asProblem(error), 'r-1', 'en')).toEqual({
      type: 'urn:xinxiu:problem:CASE_OPEN',
      title: ERROR_CODES.CASE_OPEN.title.en,
      status: 409,
      detail: 'Case XF-1 is open.',
      code: 'CASE_OPEN',
      whatToDo: ERROR_CODES.CASE_OPEN.whatToDo.en,
      requestId: 'r-1',
      caseNo: 'XF-1',
    });
  });

  it('names what the framework and its parsers refuse', () => {
    expect(asProblem(new BadRequestException('Unexpected token')).code).toBe('MALFORMED_BODY');
    expect(asProblem(new PayloadTooLargeException()).code).toBe('TOO_LARGE');
    expect(asProblem(Object.assign(new Error('charset'), { status: 415 })).code).toBe(
      'UNSUPPORTED_MEDIA_TYPE',
    );
  });

  it('is "not now" where a part does not answer', () => {
    const mongo = Object.assign(new Error('timed out'), { name: 'MongoServerSelectionError' });
    const grpc = Object.assign(new Error('14 UNAVAILABLE'), { code: 14, details: 'no connection' });
    const wrapped = new Error('Workflow Update failed', { cause: grpc });
    const busy = new Error('x', { cause: Object.assign(new Error('8'), { code: 8, details: 'too many' }) });
    expect(asProblem(mongo)).toMatchObject({ code: 'UNAVAILABLE', extras: { retryAfter: 5 } });
    expect(asProblem(wrapped).code).toBe('UNAVAILABLE');
    const behind = 'write failed: write unix @->/cluster/.s.PGSQL.5432: write: broken pipe';
    expect(asProblem(Object.assign(new Error(behind), { name: 'MongoServerError', code: 1 })).code).toBe(
      'UNAVAILABLE',
    );
    const late = 'Executor error during find command :: caused by :: operation exceeded time limit';
    expect(asProblem(Object.assign(new Error(late), { name: 'MongoServerError', code: 50 })).code).toBe(
      'UNAVAILABLE',
    );
    expect(asProblem(busy).code).toBe('CASE_BUSY');
    const details = 'Unable to perform workflow execution update due to Workflow Task in failed state.';
    const failing = new Error('Workflow Update failed', { cause: { code: 9, details } });
    expect(asProblem(failing)).toMatchObject({ code: 'UNAVAILABLE', extras: { retryAfter: 5 } });
    const other = new Error('x', { cause: { code: 9, details: 'another condition' } });
    expect(asProblem(other).code).toBe('INTERNAL');
  });

  it('tells nothing of an error of ours, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ minLength: 12 }), (thrown, secret) => {
        const error = new Error(secret, { cause: thrown });
        const { code, detail } = asProblem(error);
        expect(['INTERNAL', 'UNAVAILABLE', 'CASE_BUSY']).toContain(code);
        expect(detail).not.toContain(secret);
        expect(asProblem(thrown)).toBeInstanceOf(ProblemError);
      }),
    );
  });

  it.each([
    ['zh-CN', 'zh'],
    [' zh-TW;q=1', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['en;q=0.5, zh-Hans-CN;q=0.8', 'zh'],
    ['de, en;q=0.3', 'en'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['en;q=0', 'zh'],
    ['de', 'zh'],
    ['*', 'zh'],
    ['', 'zh'],
    [undefined, 'zh'],
    [`${'en;q=0.1,'.repeat(1_000)}zh`, 'zh'],
    ['english', 'zh'],
  ])('asked for in %s is told in %s', (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });
});
