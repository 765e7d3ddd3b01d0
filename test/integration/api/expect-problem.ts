import { expect } from '@jest/globals';
import { ERROR_CODES, isErrorCode } from '@xinxiu/contracts';
import type { Answer } from './door.js';

/** Every error of the api: RFC 9457, a code of the contract with its status, what to do, nothing of our insides. */
export function expectProblem(answer: Answer, what: string): void {
  const { status, headers, body, text } = answer;
  const told = `${what}: ${status} ${text.slice(0, 500)}`;
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    throw new Error(`No problem: ${told}`);
  if (!isErrorCode(body.code ?? '')) throw new Error(`Unknown code: ${told}`);
  const entry = ERROR_CODES[body.code as keyof typeof ERROR_CODES];
  expect({ what, status, inBody: body.status }).toEqual({ what, status: entry.status, inBody: entry.status });
  expect([entry.whatToDo.en, entry.whatToDo.zh]).toContain(body.whatToDo);
  expect(body.detail).toMatch(/\S/);
  expect(text).not.toMatch(/node_modules|\.js:\d|\bat .*\(|Mongo|mongoose|Cast to|stack/i);
}

export function expectCode(answer: Answer, code: string): void {
  expect({ code: answer.body.code, text: answer.text.slice(0, 300) }).toEqual({
    code,
    text: expect.any(String),
  });
  expectProblem(answer, code);
}
