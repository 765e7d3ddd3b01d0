import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { sessionSecretOf } from './session-cookie.js';

const request = (cookie: string | undefined): Request => ({ get: () => cookie }) as unknown as Request;

describe('the session cookie', () => {
  it('is found among others by its whole name', () => {
    expect(sessionSecretOf(request('a=1; __Host-xinxiu=secret; b=2'))).toBe('secret');
    expect(sessionSecretOf(request('x__Host-xinxiu=other; __host-xinxiu=no'))).toBeUndefined();
    expect(sessionSecretOf(request(undefined))).toBeUndefined();
  });
});
