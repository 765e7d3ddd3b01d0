import { expect, it } from '@jest/globals';
import { err, ok } from './result.js';

it('tells a value from a refusal', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(err('NO')).toEqual({ ok: false, error: 'NO' });
});
