import { describe, expect, it } from '@jest/globals';
import { IntentionKey } from './intention-key.js';
import { ApiProblem, Unreached } from './problem.js';

const problem = (status: number, retryAfter?: number): ApiProblem =>
  new ApiProblem({
    type: 'about:blank',
    title: '',
    status,
    detail: '',
    code: 'X',
    whatToDo: '',
    ...(retryAfter !== undefined && { retryAfter }),
  });

describe('the key of an intention', () => {
  it.each([
    ['reached nobody', new Unreached()],
    ['may have been taken', problem(503)],
    ['is to be tried again later', problem(429, 2)],
  ])('stays for what %s', (_, error) => {
    const key = new IntentionKey();
    const before = key.current;
    key.ended(error);
    expect(key.current).toBe(before);
  });

  it.each([
    ['was done', null],
    ['was refused', problem(409)],
  ])('is another one after what %s', (_, error) => {
    const key = new IntentionKey();
    const before = key.current;
    key.ended(error);
    expect(key.current).not.toBe(before);
  });
});
